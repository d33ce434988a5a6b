import type { FieldKind, FormField } from "../catalogue/form.ts";

/** A question of a form, labelled by its id. */
export const question = (
  id: string,
  kind: FieldKind,
  rest: Partial<Omit<FormField, "id" | "kind">> = {},
): FormField => ({
  id,
  label: id,
  kind,
  required: false,
  hint: "",
  options: [],
  showIf: null,
  onCard: false,
  ...rest,
});
