import { z } from "zod";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { FIELD_KINDS, type FieldKind, type FormField } from "./form.ts";
import type { Service } from "./service.ts";
import { mayHangOn } from "./visible-fields.ts";

/** Questions in a form, and options of one question. */
export const MOST_FIELDS = 40;
const MOST_OPTIONS = 40;
const Option = z.string().trim().min(1).max(80);

const Field = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "An id is a few small letters, digits and underscores."),
  label: z.string().trim().min(1, "Each question needs words.").max(120),
  kind: z.enum(FIELD_KINDS),
  required: z.boolean().default(false),
  hint: z.string().trim().max(200).default(""),
  options: z.array(Option).max(MOST_OPTIONS).readonly().default([]),
  showIf: z
    .strictObject({
      field: z.string().max(40),
      equals: z.union([
        z.literal("answered"),
        z
          .array(z.union([Option, z.boolean()]))
          .min(1)
          .max(MOST_OPTIONS)
          .readonly(),
      ]),
    })
    .nullable()
    .default(null),
  onCard: z.boolean().default(false),
});
export const Fields = z.array(Field).max(MOST_FIELDS).readonly();

/** Kinds whose answer is one of a list, or several. */
export const hasOptions = (kind: FieldKind): boolean => kind === "choice" || kind === "choices";
/** Kinds that are short enough for a card. */
export const fitsCard = (kind: FieldKind): boolean => kind !== "long_text" && kind !== "file";

/**
 * What keeps questions from being a form: an id twice, a choice of nothing, a condition on a question or an answer that is
 * not there or goes in a circle, a question that changed its kind (its earlier answers would not fit any more).
 */
export function formRefused(
  fields: readonly FormField[],
  before?: Pick<Service, "fields" | "forms">,
): Refusal | null {
  const former = [...Object.values(before?.forms ?? {}), before?.fields ?? []].flat();
  for (const [i, field] of fields.entries()) {
    const says = (part: string, problem: string) =>
      refuse("input", { field: `fields.${i}.${part}`, problem });
    const { id, label, kind, options, showIf } = field;
    if (fields.findIndex((other) => other.id === id) !== i)
      return says("id", `“${label}” has the id of another question.`);
    if (former.some((other) => other.id === id && other.kind !== kind))
      return says("kind", `“${label}” keeps its kind, for the answers it has. Add a new question instead.`);
    if (hasOptions(kind) ? options.length < 2 : options.length > 0)
      return says("options", `“${label}” needs two or more answers to choose from.`);
    if (new Set(options).size !== options.length)
      return says("options", `“${label}” offers the same answer twice.`);
    if (field.onCard && !fitsCard(kind)) return says("onCard", `“${label}” is too long for a card.`);
    if (showIf === null) continue;
    const on = fields.find((other) => other.id === showIf.field);
    if (!on) return says("showIf", `“${label}” hangs on a question that is not in the form.`);
    if (!mayHangOn(fields, id, on.id))
      return says("showIf", `“${label}” and “${on.label}” would wait for each other.`);
    if (showIf.equals !== "answered" && !showIf.equals.every((answer) => canBe(on, answer)))
      return says("showIf", `“${label}” waits for an answer that “${on.label}” does not offer.`);
  }
  return null;
}

/** Whether a condition may wait for this answer of a question. */
const canBe = ({ kind, options }: FormField, answer: string | boolean): boolean =>
  kind === "yes_no" ? typeof answer === "boolean" : typeof answer === "string" && options.includes(answer);
