import { startTransition, useEffect, useState } from "react";

/** How many of a page's parts are drawn by now: the first at once, the others one by one, so that none holds the page up. */
export function useParts(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + 1)), 0);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}
