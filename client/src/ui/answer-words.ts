import type { Answer, FormField, MemberId } from "@tandem/shared";
import { counted, dayWords, money } from "./format.ts";

/** What an answer means outside its request. */
export interface AnswerKnown {
  readonly currency: string;
  readonly member: (id: MemberId) => string;
}

/** An answer as people read it; empty where nothing was said. Without its question, as it stands. */
export function answerWords(
  answer: Answer | undefined,
  field: FormField | undefined,
  known: AnswerKnown,
): string {
  if (answer === undefined) return "";
  if (typeof answer === "boolean") return answer ? "Yes" : "No";
  if (typeof answer === "object")
    return field?.kind === "file"
      ? answer.length === 0
        ? ""
        : counted(answer.length, "file")
      : answer.join(", ");
  if (typeof answer === "number")
    return field?.kind === "money" ? money(answer, known.currency) : answer.toLocaleString("en-US");
  if (field?.kind === "date" && answer !== "") return dayWords(answer, { year: true });
  // The form checked that it is the id of a member.
  if (field?.kind === "member" && answer !== "") return known.member(answer as MemberId);
  return answer.trim();
}
