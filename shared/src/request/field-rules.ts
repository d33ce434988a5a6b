import type { Answer, Answers } from "../catalogue/form.ts";
import type { Service } from "../catalogue/service.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";

const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === "string" ? answer.trim() === "" : Array.isArray(answer) && answer.length === 0);

/** Whether a required question of the service's form is still open. */
export function fieldsRefused(service: Pick<Service, "fields">, answers: Answers): Refusal | null {
  const open = service.fields.find(({ id, required }) => required && isBlank(answers[id]));
  return open
    ? refuse("input", { field: `fields.${open.id}`, problem: `“${open.label}” is still open.` })
    : null;
}
