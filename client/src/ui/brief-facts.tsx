import { answerTo, linkTarget, type Answers, type AttachedFile, type FormField } from "@tandem/shared";
import { answerWords, type AnswerKnown } from "./answer-words.ts";
import type { Fact } from "./facts-grid.tsx";
import { FileNames } from "./file-names.tsx";
import { fileIdsOf } from "./file-answer.tsx";
import { PlainText } from "./plain-text.tsx";

interface BriefFields {
  readonly fields: Answers;
  readonly files: readonly AttachedFile[];
  readonly waitingFor: string;
  readonly meanwhileWaits: string;
}

const textFact = (label: string, words: string): Fact[] =>
  words === "" ? [] : [{ label, value: <PlainText>{words}</PlainText> }];

/** What the service's form asked, in its order, then who and what waits. Unanswered questions are left out. */
export function briefFacts(
  brief: BriefFields,
  asked: readonly FormField[],
  known: AnswerKnown,
): readonly Fact[] {
  const factOf = (field: FormField): Fact[] => {
    const { label, kind } = field;
    const answer = answerTo(brief.fields, field.id);
    const words = answerWords(answer, field, known);
    const target = kind === "link" ? linkTarget(words) : null;
    if (target !== null) return [{ label, value: <OutsideLink to={target}>{words}</OutsideLink> }];
    if (kind !== "file") return textFact(label, words);
    const files = brief.files.filter(({ id }) => fileIdsOf(answer).includes(id));
    return files.length === 0 ? [] : [{ label, value: <FileNames files={files} /> }];
  };
  const ids = new Set(asked.map(({ id }) => id));
  return [
    ...asked.flatMap(factOf),
    // Answers to questions that the form does not ask, from an older import, are not lost.
    ...Object.entries(brief.fields)
      .filter(([id]) => !ids.has(id))
      .flatMap(([id, answer]) => textFact(id, answerWords(answer, undefined, known))),
    ...textFact("Who is waiting", brief.waitingFor),
    ...textFact("What waits meanwhile", brief.meanwhileWaits),
  ];
}

function OutsideLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{children}</bdi>
    </a>
  );
}
