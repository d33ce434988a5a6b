import type { Answer, FormField } from "@tandem/shared";
import type { Fact } from "./facts-grid.tsx";
import { PlainText } from "./plain-text.tsx";

/** An answer as people read it; empty where nothing was said. */
export function answerWords(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  if (typeof answer === "boolean") return answer ? "Yes" : "No";
  return String(answer).trim();
}

interface BriefFields {
  readonly fields: Readonly<Record<string, Answer>>;
  readonly waitingFor: string;
  readonly meanwhileWaits: string;
}

/** What the service's form asked, in its order, then who and what waits. Unanswered questions are left out. */
export function briefFacts(brief: BriefFields, asked: readonly FormField[]): readonly Fact[] {
  const known = new Set(asked.map(({ id }) => id));
  const answered = [
    ...asked.map(({ id, label }) => ({ label, words: answerWords(brief.fields[id]) })),
    // Answers to questions that the service no longer asks are not lost.
    ...Object.keys(brief.fields)
      .filter((id) => !known.has(id))
      .map((id) => ({ label: id, words: answerWords(brief.fields[id]) })),
    { label: "Who is waiting", words: brief.waitingFor },
    { label: "What waits meanwhile", words: brief.meanwhileWaits },
  ];
  return answered
    .filter(({ words }) => words !== "")
    .map(({ label, words }) => ({ label, value: <PlainText>{words}</PlainText> }));
}
