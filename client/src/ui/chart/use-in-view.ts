import { type RefObject, useEffect, useState } from "react";

/** A chart is made shortly before it is scrolled to. */
const AHEAD = "400px";

/** Whether an element has come near the window's view once; paper sees all of it. */
export function useInView(ref: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(() => typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const element = ref.current;
    if (element === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    const all = () => setNear(true);
    observer.observe(element);
    addEventListener("beforeprint", all);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", all);
    };
  }, [ref, isNear]);
  return isNear;
}
