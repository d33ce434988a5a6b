import type { z } from "zod";

type Def = z.core.$ZodTypes["_zod"]["def"];

/** Kinds that hold no text of people's own. */
const WITHOUT_TEXT: readonly Def["type"][] = ["number", "int", "boolean", "enum", "literal", "null"] as never;

/**
 * The places of a schema that take a text of people's own: "title", "lines[].title", "fields{}". Texts of a fixed form (ids,
 * days) are none. Throws for a kind of schema that it does not know, so that no text goes unseen.
 */
export function textFields(schema: z.core.$ZodType, at = ""): string[] {
  const { _zod: inside } = schema as z.core.$ZodTypes;
  const { def } = inside;
  const below = (inner: z.core.$ZodType, place: string) => textFields(inner, place);
  switch (def.type) {
    case "string": {
      const checks = (def.checks ?? []).map(({ _zod: check }) => check.def.check);
      return "format" in def || checks.includes("string_format") ? [] : [at];
    }
    case "object":
      return Object.entries(def.shape).flatMap(([key, inner]) =>
        below(inner, at === "" ? key : `${at}.${key}`),
      );
    case "array":
      return below(def.element, `${at}[]`);
    case "record":
      return [...below(def.keyType, `${at}{key}`), ...below(def.valueType, `${at}{}`)];
    case "union":
      return [...new Set(def.options.flatMap((option) => below(option, at)))];
    case "pipe":
      return below(def.in, at);
    case "default":
    case "nullable":
    case "optional":
    case "readonly":
      return below(def.innerType, at);
    default:
      if (WITHOUT_TEXT.includes(def.type)) return [];
      throw new Error(`${at}: no one looked at texts of “${def.type}” yet.`);
  }
}

/** All that a value holds at such a place. */
export function valuesAt(value: unknown, place: string): unknown[] {
  const [, step, rest] = /^\.?([\w]+|\[\]|\{key\}|\{\})(.*)$/u.exec(place) ?? [];
  if (step === undefined || rest === undefined) return place === "" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const next: readonly unknown[] =
    step === "[]"
      ? Array.isArray(value)
        ? value
        : []
      : step === "{key}"
        ? Object.keys(value)
        : step === "{}"
          ? Object.values(value)
          : step in value
            ? [value[step as never]]
            : [];
  return next.flatMap((inner) => valuesAt(inner, rest));
}
