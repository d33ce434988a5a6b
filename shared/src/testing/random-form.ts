import { FIELD_KINDS, type Answer, type Answers, type FieldKind, type FormField } from "../catalogue/form.ts";
import { fitsCard, hasOptions } from "../catalogue/form-schema.ts";
import type { Chooser } from "./chooser.ts";

const OPTIONS = ["Once", "Every week", "Every month"];

/** A form of some questions; now and then one that hangs on another, seldom in a circle. */
export function randomForm(c: Chooser): FormField[] {
  const kinds = c.dice.some(FIELD_KINDS, 0.3);
  return kinds.map((kind, i) => {
    const on = c.dice.chance(0.3)
      ? (c.dice.of(c.dice.chance(0.9) ? kinds.slice(0, i) : kinds) ?? null)
      : null;
    return {
      // One id a kind, since a question keeps its kind.
      id: kind,
      label: c.text("Question"),
      kind,
      required: c.dice.chance(0.3),
      hint: "",
      options: hasOptions(kind) ? OPTIONS : [],
      showIf: on === null ? null : { field: on, equals: awaited(c, on) },
      onCard: fitsCard(kind) && c.dice.chance(0.2),
    };
  });
}

const awaited = (c: Chooser, kind: FieldKind) =>
  kind === "yes_no" ? [c.dice.chance(0.5)] : hasOptions(kind) ? [c.dice.of(OPTIONS)!] : ("answered" as const);

/** Answers to a form's questions, most of them fitting; some are left out. */
export function randomAnswers(c: Chooser, form: readonly FormField[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, kind, options, required } of form)
    if (required ? c.dice.chance(0.97) : c.dice.chance(0.7))
      answers[id] = c.dice.chance(0.02)
        ? c.dice.either<Answer>(7, "", true, ["?"])
        : answerOf(c, kind, options);
  if (c.dice.chance(0.01)) answers["nobody_asked"] = "But here it is";
  return answers;
}

function answerOf(c: Chooser, kind: FieldKind, options: readonly string[]): Answer {
  const makers: Readonly<Record<FieldKind, () => Answer>> = {
    text: () => c.text("Answer"),
    long_text: () => c.text("At length"),
    number: () => c.dice.either(7, -0, 2.5),
    money: () => c.dice.either(-0, 125_000),
    date: () => c.day(),
    choice: () => c.dice.of(options) ?? "",
    choices: () => c.dice.some(options),
    member: () => c.member(),
    link: () => `https://example.com/${c.dice.below(1000)}`,
    file: () => [],
    data_asset: () => c.text("Asset"),
    vendor: () => c.text("Vendor"),
    yes_no: () => c.dice.chance(0.5),
  };
  return makers[kind]();
}
