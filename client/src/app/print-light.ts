const SCHEME = "data-mantine-color-scheme";

/** Paper is white: while a page is printed it is light, whatever the person reads on. */
export function printLight(): void {
  const root = document.documentElement;
  let chosen: string | null = null;
  addEventListener("beforeprint", () => {
    chosen = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, "light");
  });
  addEventListener("afterprint", () => {
    if (chosen !== null) root.setAttribute(SCHEME, chosen);
    chosen = null;
  });
}
