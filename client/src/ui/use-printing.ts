import { useSyncExternalStore } from "react";

const media = (): MediaQueryList => matchMedia("print");
let isPrinting = false;

function subscribe(listener: () => void): () => void {
  const begin = () => {
    isPrinting = true;
    listener();
  };
  const end = () => {
    isPrinting = false;
    listener();
  };
  const query = media();
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  query.addEventListener("change", listener);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
    query.removeEventListener("change", listener);
  };
}

/** Whether the page is being put on paper: for what a screen draws only as far as it is looked at. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => isPrinting || media().matches);
