import { dayWords } from "../format.ts";
import type { ChartTheme } from "./chart-theme.ts";

/** What all charts have in common: quiet axes, ink tooltips, one type. */
// Single quotes: ECharts puts it into an attribute of a drawing as it is.
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

export const textStyle = (theme: ChartTheme) => ({ fontFamily: FONT, fontSize: 11, color: theme.axis });

/** By it the words of a tooltip are found, to be spoken. */
export const TIP_CLASS = "chart-tip";

/** An ink plate, like every tooltip of Tandem. `confine` keeps it on a phone's screen. */
export const tooltip = (theme: ChartTheme) => ({
  backgroundColor: theme.ink,
  borderWidth: 0,
  padding: [6, 10] as [number, number],
  textStyle: { ...textStyle(theme), fontSize: 12, color: theme["on-ink"] },
  extraCssText: "border-radius:6px;box-shadow:none;line-height:1.45;max-width:280px;white-space:normal",
  confine: true,
  className: TIP_CLASS,
});

/** Text that comes from people goes into tooltips as text. */
export const escaped = (words: string): string =>
  words.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** The axis that counts, with lines across. */
export const countAxis = (theme: ChartTheme, name?: string) => ({
  type: "value" as const,
  minInterval: 1,
  splitNumber: 4,
  axisLabel: textStyle(theme),
  splitLine: { lineStyle: { color: theme.grid } },
  ...(name === undefined
    ? {}
    : { name, nameTextStyle: { ...textStyle(theme), align: "right" as const, padding: [0, 6, 0, 0] } }),
});

/** An axis of names: days, weeks, stages. */
export const nameAxis = (theme: ChartTheme, names: readonly string[]) => ({
  type: "category" as const,
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: theme["line-strong"] } },
  axisLabel: { ...textStyle(theme), hideOverlap: true },
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "14 Oct", of `2025-10-14`. */
const shortDay = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""}`;

/** Short for an axis: the day near by, the month and year over a long window. */
export const axisDay = (day: string, windowDays: number): string =>
  windowDays > 400 ? `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}` : shortDay(day);

/** "Fri 14 Oct 2025" for tooltips. */
export const fullDay = (day: string): string => dayWords(day, { year: true });

const DAY_MS = 86_400_000;
/** Over so few days each is labelled once; an axis of time would name one day several times. */
const EACH_DAY = 7;

/**
 * An axis of moments: days as UTC milliseconds, labelled by day or, over a long window, by month.
 * @param asideMs room before the first and after the last day, for marks that stand on them
 */
export const dayAxis = (theme: ChartTheme, from: string, to: string, asideMs = 0) => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const windowDays = (last - first) / DAY_MS + 1;
  return {
    type: "time" as const,
    min: first - asideMs,
    max: last + asideMs,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme["line-strong"] } },
    axisLabel: {
      ...textStyle(theme),
      hideOverlap: true,
      formatter: (at: number) => axisDay(new Date(at).toISOString().slice(0, 10), windowDays),
      ...(windowDays > EACH_DAY
        ? {}
        : { customValues: Array.from({ length: windowDays }, (_, i) => first + i * DAY_MS) }),
    },
    splitLine: { show: false },
  };
};

/** Room of one label of an axis, in pixels. */
const LABEL_WIDTH = 58;

/** An axis of weeks, labelled by their Mondays: every one, every second …, as many as there is room for. */
export const weekAxis = (theme: ChartTheme, mondays: readonly string[], width: number) => {
  const axis = dayAxis(theme, mondays[0] ?? "2026-01-05", mondays.at(-1) ?? "2026-01-05");
  const every = Math.max(1, Math.ceil((mondays.length * LABEL_WIDTH) / Math.max(1, width)));
  const labelled = mondays.filter((_, i) => (mondays.length - 1 - i) % every === 0);
  return {
    ...axis,
    axisLabel: { ...axis.axisLabel, customValues: labelled.map((day) => Date.parse(day)) },
  };
};
