import type { EditedBrief, FormField } from "@tandem/shared";
import { answerWords, type AnswerKnown } from "../../ui/answer-words.ts";
import { dayWords } from "../../ui/format.ts";
import { valueWords } from "../../ui/value-words.ts";

/** What a brief's parts are called beside a change. */
const BRIEF_LABELS: Readonly<Record<keyof EditedBrief, string>> = {
  title: "Name",
  outcome: "Outcome",
  fields: "Answers",
  value: "Worth",
  waitingFor: "Who is waiting",
  dueDate: "Date",
  ifMissed: "If missed",
  meanwhileWaits: "What waits meanwhile",
  campaign: "Campaign",
};

interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface Known extends AnswerKnown {
  readonly asked: readonly FormField[];
  readonly campaign: (id: string) => string;
}

const KEYS = Object.keys(BRIEF_LABELS).filter((key): key is keyof EditedBrief => key in BRIEF_LABELS);

function words<Key extends keyof EditedBrief>(key: Key, brief: Partial<EditedBrief>, known: Known): string {
  switch (key) {
    case "value":
      return brief.value ? valueWords(brief.value, known.currency) : "";
    case "dueDate":
      return brief.dueDate ? dayWords(brief.dueDate, { year: true }) : "";
    case "campaign":
      return brief.campaign ? known.campaign(brief.campaign) : "";
    case "fields":
      return "";
    default: {
      const text = brief[key];
      return typeof text === "string" ? text : "";
    }
  }
}

/** What an edit changed, line by line, as a difference that people can read. */
export function changesOf(
  before: Partial<EditedBrief>,
  after: Partial<EditedBrief>,
  known: Known,
): readonly Change[] {
  const changes: Change[] = [];
  for (const key of KEYS) {
    if (!(key in after)) continue;
    if (key !== "fields") {
      changes.push({
        label: BRIEF_LABELS[key],
        before: words(key, before, known),
        after: words(key, after, known),
      });
      continue;
    }
    const ids = new Set([...Object.keys(before.fields ?? {}), ...Object.keys(after.fields ?? {})]);
    for (const id of ids) {
      const field = known.asked.find((each) => each.id === id);
      const was = answerWords(before.fields?.[id], field, known);
      const is = answerWords(after.fields?.[id], field, known);
      if (was !== is) changes.push({ label: field?.label ?? id, before: was, after: is });
    }
  }
  return changes;
}
