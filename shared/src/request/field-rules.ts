import type { Service } from "../catalogue/service.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "./request.ts";

const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === "string" && answer.trim() === "");

/** Whether a required question of the service's form is still open. */
export function fieldsRefused(
  service: Pick<Service, "fields">,
  answers: Readonly<Record<string, Answer>>,
): Refusal | null {
  const open = service.fields.find(({ id, required }) => required && isBlank(answers[id]));
  return open
    ? refuse("input", { field: `fields.${open.id}`, problem: `“${open.label}” is still open.` })
    : null;
}
