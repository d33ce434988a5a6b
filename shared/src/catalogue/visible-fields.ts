import type { Answer, Answers, FormField } from "./form.ts";

/** Whether nothing was said. */
export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === "string" ? answer.trim() === "" : Array.isArray(answer) && answer.length === 0);

/** The answer to a question; own keys only, whatever the question's id. */
export const answerTo = (answers: Answers, id: string): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

const isOneOf = (answer: Answer, wanted: readonly (string | boolean)[]): boolean =>
  typeof answer === "object"
    ? answer.some((one) => wanted.includes(one))
    : typeof answer !== "number" && wanted.includes(answer);

/**
 * The questions that these answers leave in sight, in the order of the form. One whose condition hangs on a hidden
 * question is hidden too, whatever was answered there before.
 */
export function visibleFields(fields: readonly FormField[], answers: Answers): readonly FormField[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();
  const isVisible = ({ id, showIf }: FormField): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A form with a circle is refused; should one stand in a log all the same, its questions stay hidden.
    known.set(id, false);
    const on = showIf === null ? undefined : byId.get(showIf.field);
    const answer = on === undefined ? undefined : answerTo(answers, on.id);
    const visible =
      showIf === null ||
      (on !== undefined &&
        isVisible(on) &&
        answer !== undefined &&
        !isBlank(answer) &&
        (showIf.equals === "answered" || isOneOf(answer, showIf.equals)));
    known.set(id, visible);
    return visible;
  };
  return fields.filter(isVisible);
}

/** Whether `field` may hang on `on` without going in a circle: `on` does not hang on `field`, directly or further up. */
export function mayHangOn(fields: readonly FormField[], field: string, on: string): boolean {
  const byId = new Map(fields.map((each) => [each.id, each]));
  const seen = new Set<string>([field]);
  for (let at: string | undefined = on; at !== undefined; at = byId.get(at)?.showIf?.field) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}
