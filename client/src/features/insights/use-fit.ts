import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}

/** How much a drawing of a size can be enlarged to fill the window. */
export const useFit = (width: number, height: number): number =>
  useSyncExternalStore(subscribe, () => Math.min(innerWidth / width, innerHeight / height));
