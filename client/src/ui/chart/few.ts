import { ENOUGH_FINISHED, isEnough } from "@tandem/shared/flow";
import { percent } from "../format.ts";
import type { Missing } from "./chart-panel.tsx";

interface FewWords {
  /** Where there is none: what will show, and from when on. */
  readonly none: string;
  /** What there is, as a sentence: "3 promises fell due in this window." */
  readonly some: string;
  /** What ten are needed for: "Tandem shows how long they take". */
  readonly shows: string;
}

/** What stands where a figure rests on ten and has fewer: undefined where it has them; of none, that there are none yet. */
export function fewWords(count: number, { none, some, shows }: FewWords): Missing | undefined {
  if (isEnough(count)) return undefined;
  return count === 0
    ? { heading: "No figures yet", words: none }
    : {
        heading: "Not enough data yet",
        words: `${some} From ${ENOUGH_FINISHED} on, ${shows}. Until then it does not guess.`,
      };
}

/** "93 %", of fewer than ten "2 of 3", of none "–". */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return "–";
  return isEnough(whole) ? percent(part / whole) : `${part} of ${whole}`;
}
