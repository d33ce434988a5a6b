import { answerTo, formOf, type FormField, type Request, type WorkspaceState } from "@tandem/shared";

/** Whether a request's answer to a question is the wanted one: the same choice, person or amount, or a text that holds it. */
export function hasAnswer(
  view: Pick<WorkspaceState, "services">,
  request: Request,
  id: string,
  wanted: string,
  minorPerMajor: number,
): boolean {
  const field = formOf(view, request).find((each) => each.id === id);
  const answer = answerTo(request.fields, id);
  if (field === undefined || answer === undefined) return false;
  if (wanted === "") return true;
  if (typeof answer === "boolean") return answer === (wanted === "yes");
  if (typeof answer === "object") return answer.includes(wanted);
  if (typeof answer === "number")
    return answer === Number(wanted) * (field.kind === "money" ? minorPerMajor : 1);
  return field.kind === "choice" || field.kind === "member" || field.kind === "date"
    ? answer === wanted
    : answer.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
}

/** The questions of a service that its list can be narrowed by. Files are looked at, not searched. */
export const filterableFields = (fields: readonly FormField[]): readonly FormField[] =>
  fields.filter(({ kind }) => kind !== "file");
