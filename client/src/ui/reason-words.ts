import type { Day } from "@tandem/shared";
import type { PullReason } from "@tandem/shared/flow";
import { counted, dayWords } from "./format.ts";

/** Why a request stands at its place: a few words for the row, and the rule with its numbers. */
export interface ReasonWords {
  readonly short: string;
  readonly rule: string;
}

/** At most one decimal: "9", "7.3". */
const rounded = (score: number): string => String(Math.round(score * 10) / 10);

/** Says a reason of the pull order in words. */
export function reasonWords(reason: PullReason, today: Day): ReasonWords {
  switch (reason.kind) {
    case "expedite":
      return { short: "Goes before everything", rule: "Expedites are pulled first." };
    case "fixed_date": {
      const { latestStart, cycleDays, basis, dueDate } = reason;
      const basisWords =
        basis === "p85" ? "85 % of the last 90 days took no longer" : "what the service is expected to take";
      const start =
        latestStart < today
          ? `Should have started ${dayWords(latestStart)}`
          : latestStart === today
            ? "Start today"
            : `Start by ${dayWords(latestStart)}`;
      return {
        short: start,
        rule: `Due ${dayWords(dueDate)}, less ${counted(cycleDays, "day")}: ${basisWords}.`,
      };
    }
    case "fixed_date_open":
      return {
        short: "Fixed date, day unknown",
        rule: "Fixed dates without a day come after those with one.",
      };
    case "standard": {
      const { costOfDelay, value, urgency, risk, sizePoints, sizeIsHint, score } = reason;
      const hint = sizeIsHint ? ", the service’s hint, since nobody sized it" : "";
      return {
        short: `${costOfDelay} for ${counted(sizePoints, "point")}, ${rounded(score)} each`,
        rule: `Value ${value} + urgency ${urgency} + risk ${risk}, divided by ${counted(sizePoints, "point")}${hint}. The most for its size goes first.`,
      };
    }
    case "intangible":
      return { short: "Can wait", rule: "Pays off later, so it comes after the rest, oldest first." };
  }
}
