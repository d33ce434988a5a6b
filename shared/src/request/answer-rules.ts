import type { Answer, Answers, FieldKind, FormField } from "../catalogue/form.ts";
import { MOST_FIELDS } from "../catalogue/form-schema.ts";
import { isLink } from "../catalogue/link.ts";
import { answerTo, isBlank, visibleFields } from "../catalogue/visible-fields.ts";
import { canonicalText } from "../kernel/canonical.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import type { WorkspaceState } from "../workspace/state.ts";

/** Characters of the longest answer, by kind. */
const LONGEST: Partial<Record<FieldKind, number>> = {
  text: 500,
  long_text: 4000,
  data_asset: 120,
  vendor: 120,
};
const MOST = 1e12;

interface Known {
  readonly state: Pick<WorkspaceState, "members">;
  /** That the request carries: an answer of kind file names some of them. */
  readonly files: readonly { readonly id: string }[];
  /** What the request holds already. */
  readonly before?: Answers;
}
type Check = (answer: Answer, field: FormField, known: Known) => string | null;

const short: Check = (answer, { label, kind }) => {
  const longest = LONGEST[kind] ?? 500;
  if (typeof answer !== "string") return `“${label}” is answered in words.`;
  return answer.length > longest ? `“${label}” takes ${longest} characters at most.` : null;
};

/** What is wrong with an answer, in words; null where nothing is. */
const CHECKS: Readonly<Record<FieldKind, Check>> = {
  text: short,
  long_text: short,
  data_asset: short,
  vendor: short,
  number: (answer, { label }) =>
    typeof answer === "number" && Math.abs(answer) <= MOST ? null : `“${label}” is answered by a number.`,
  money: (answer, { label }) =>
    typeof answer === "number" && Number.isSafeInteger(answer) && answer >= 0 && answer <= MOST
      ? null
      : `“${label}” is answered by an amount of money.`,
  date: (answer, { label }) => (Day.safeParse(answer).success ? null : `“${label}” is answered by a day.`),
  yes_no: (answer, { label }) =>
    typeof answer === "boolean" ? null : `“${label}” is answered by yes or no.`,
  choice: (answer, { label, options }) =>
    typeof answer === "string" && options.includes(answer) ? null : `“${label}” does not offer that answer.`,
  choices: (answer, { label, options }) =>
    typeof answer === "object" && isSet(answer) && answer.every((one) => options.includes(one))
      ? null
      : `“${label}” does not offer those answers.`,
  member: (answer, { label }, { state }) =>
    typeof answer === "string" && Object.hasOwn(state.members, answer) && state.members[answer]?.active
      ? null
      : `“${label}” is answered by someone who is here.`,
  link: (answer, { label }) =>
    typeof answer === "string" && isLink(answer)
      ? null
      : `“${label}” is answered by an address, such as https://example.com/page.`,
  file: (answer, { label }, { files }) =>
    typeof answer === "object" && isSet(answer) && answer.every((one) => files.some(({ id }) => id === one))
      ? null
      : `“${label}” is answered by files that the request carries.`,
};

const isSet = (answers: readonly string[]): boolean => new Set(answers).size === answers.length;

/** Without the blanks around it; blank is no answer at all. */
function said(answers: Answers): Record<string, Answer> {
  const kept = Object.entries(answers).filter(([, answer]) => !isBlank(answer));
  return Object.fromEntries(
    kept.map(([id, answer]) => [id, typeof answer === "string" ? answer.trim() : answer]),
  );
}

/**
 * The answers that a form takes: without blanks, and without those to questions that the other answers hide. Refused
 * where a question that is shown and required has none, and where an answer is of another kind, not on offer, too large,
 * or to no question of the form. What `before` holds already is taken as it is: it was answered under the rules of its day.
 */
export function answersFor(
  form: readonly FormField[],
  answers: Answers,
  known: Known,
): { readonly answers: Answers } | Refusal {
  const given = said(answers);
  const ids = Object.keys(given);
  const standing = (id: string): boolean => {
    const was = answerTo(known.before ?? {}, id);
    return was !== undefined && canonicalText(was) === canonicalText(given[id]);
  };
  if (ids.length > MOST_FIELDS)
    return refuse("input", { field: "fields", problem: `A form has ${MOST_FIELDS} answers at most.` });
  const stranger = ids.find((id) => !standing(id) && !form.some((field) => field.id === id));
  if (stranger !== undefined)
    return refuse("input", {
      field: "fields",
      problem: "The form has changed: it no longer asks one of these questions. Look at it once more.",
    });
  const visible = visibleFields(form, given);
  for (const field of visible) {
    const answer = answerTo(given, field.id);
    const says = (problem: string) => refuse("input", { field: `fields.${field.id}`, problem });
    if (answer === undefined) {
      if (field.required) return says(`“${field.label}” is still open.`);
      continue;
    }
    const problem = standing(field.id) ? null : CHECKS[field.kind](answer, field, known);
    if (problem !== null) return says(problem);
  }
  const hidden = new Set(form.map(({ id }) => id));
  for (const { id } of visible) hidden.delete(id);
  return { answers: Object.fromEntries(Object.entries(given).filter(([id]) => !hidden.has(id))) };
}
