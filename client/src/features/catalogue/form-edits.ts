import { fitsCard, hasOptions, mayHangOn, type FieldKind, type FormField, type ShowIf } from "@tandem/shared";

type Form = readonly FormField[];

/** A question that was not asked before. */
export const newField = (id: string): FormField => ({
  id,
  label: "",
  kind: "text",
  required: false,
  hint: "",
  options: [],
  showIf: null,
  onCard: false,
});

/** An id for a new question, out of random letters: never one that was used before. */
export const fieldIdFrom = (uuid: string): string => `q_${uuid.replaceAll("-", "").slice(-12)}`;

/** The form with one question changed. Conditions on an answer that it no longer offers wait for any answer. */
export function withField(form: Form, next: FormField): Form {
  return form
    .map((field) => (field.id === next.id ? next : field))
    .map((field) =>
      field.showIf?.field === next.id ? { ...field, showIf: mended(field.showIf, next) } : field,
    );
}

function mended(showIf: ShowIf, { kind, options }: FormField): ShowIf {
  if (showIf.equals === "answered") return showIf;
  const still = showIf.equals.filter((answer) =>
    typeof answer === "boolean" ? kind === "yes_no" : hasOptions(kind) && options.includes(answer),
  );
  return { field: showIf.field, equals: still.length === 0 ? "answered" : still };
}

/**
 * A question of another kind: what does not fit the kind goes. One that was asked before comes back under a new id, since
 * its earlier answers belong to the old kind.
 */
export function withKind(form: Form, field: FormField, kind: FieldKind, id: string): Form {
  const next: FormField = {
    ...field,
    id,
    kind,
    options: hasOptions(kind) ? (field.options.length > 0 ? field.options : ["", ""]) : [],
    onCard: field.onCard && fitsCard(kind),
  };
  const renamed = form.map((each) => (each.id === field.id ? next : each));
  return withField(
    renamed.map((each) =>
      each.showIf?.field === field.id ? { ...each, showIf: { ...each.showIf, field: id } } : each,
    ),
    next,
  );
}

/** The form without a question; what hung on it is always shown. */
export const withoutField = (form: Form, id: string): Form =>
  form
    .filter((field) => field.id !== id)
    .map((field) => (field.showIf?.field === id ? { ...field, showIf: null } : field));

/** The form with the question at one place moved to another. */
export function movedField(form: Form, from: number, to: number): Form {
  const field = form[from];
  if (!field || to < 0 || to >= form.length || from === to) return form;
  const rest = form.filter((_, i) => i !== from);
  return [...rest.slice(0, to), field, ...rest.slice(to)];
}

/** Questions that a question may wait for. */
export const possibleConditions = (form: Form, { id }: FormField): Form =>
  form.filter((on) => on.id !== id && on.label.trim() !== "" && mayHangOn(form, id, on.id));

/** "Only if “Needs consent?” is yes". */
export function conditionWords(form: Form, { showIf }: FormField): string {
  if (showIf === null) return "";
  const label = form.find(({ id }) => id === showIf.field)?.label ?? "another question";
  if (showIf.equals === "answered") return `Only if “${label}” is answered`;
  const answers = showIf.equals.map((one) => (one === true ? "yes" : one === false ? "no" : `“${one}”`));
  return `Only if “${label}” is ${answers.join(" or ")}`;
}
