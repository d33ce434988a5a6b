/** The tokens that charts draw with. A canvas knows no CSS variables, so their values are read when the scheme changes. */
const TOKENS = [
  "text",
  "text-2",
  "text-3",
  "surface",
  "ink",
  "on-ink",
  "line-strong",
  "grid",
  "axis",
  "ok",
  "warn",
  "late",
  "mkt",
  "it",
  "c1",
  "c2",
  "c3",
  "c4",
  "c5",
  "st-filed",
  "st-ready",
  "st-committed",
  "st-progress",
  "st-review",
  "st-launch",
  "st-live",
] as const;

/** Colours of the scheme that is shown. */
export type ChartTheme = Readonly<Record<(typeof TOKENS)[number], string>>;

const read = new Map<string, ChartTheme>();

/** The tokens of a scheme, which must be the one that is shown; read once, because reading them makes the browser work. */
export function readChartTheme(element: Element, scheme: string): ChartTheme {
  const known = read.get(scheme);
  if (known) return known;
  const style = getComputedStyle(element);
  const entries = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()] as const);
  const theme = Object.fromEntries(entries) as ChartTheme;
  read.set(scheme, theme);
  return theme;
}

/** A colour of which so many percent are left. */
export function faded(colour: string, percentLeft: number): string {
  const alpha = Math.round((percentLeft * 255) / 100)
    .toString(16)
    .padStart(2, "0");
  return /^#[0-9a-f]{6}$/iu.test(colour) ? `${colour}${alpha}` : colour;
}

/** Calls back when the shown scheme changes. */
export function watchScheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-mantine-color-scheme"],
  });
  return () => observer.disconnect();
}

/** Names the shown scheme. */
export const shownScheme = (): string => document.documentElement.dataset["mantineColorScheme"] ?? "light";
