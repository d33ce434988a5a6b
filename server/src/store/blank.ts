/** Puts "" in place of the string at `path` within `value`, which it changes. False where no string stands there. */
export function blankText(value: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, step))
    return false;
  const found: unknown = Reflect.get(value, step);
  if (rest.length > 0) return blankText(found, rest);
  return typeof found === "string" && Reflect.set(value, step, "");
}
