import type { Figures } from "../../live/use-report.ts";
import { counted, dayWords } from "../../ui/format.ts";

/** "412 requests went live from Wed 27 May to Wed 25 Nov, 30 of them imported. 12 declined and 3 withdrawn are counted apart." */
export function countLine(
  { counts, window: { from: asked, to }, firstFiled }: Pick<Figures, "counts" | "window" | "firstFiled">,
  scope: string,
): string {
  const { finished, finishedImported, declined, withdrawn } = counts;
  const from = firstFiled !== null && firstFiled > asked && firstFiled <= to ? firstFiled : asked;
  const year = from.slice(0, 4) !== to.slice(0, 4);
  const of = scope === "" ? "" : ` of ${scope}`;
  const imported =
    finishedImported === 0
      ? ""
      : `, ${finishedImported === finished ? "all" : finishedImported.toLocaleString("en-US")} of them imported`;
  const apart =
    declined + withdrawn === 0 ? "" : ` ${declined} declined and ${withdrawn} withdrawn are counted apart.`;
  return `${counted(finished, "request")}${of} went live ${from === to ? `on ${dayWords(to)}` : `from ${dayWords(from, { year })} to ${dayWords(to, { year })}`}${imported}.${apart} Days: first and last counted.`;
}
