const isPrimitive = (value: unknown): boolean => value !== null && typeof value !== "object";

/**
 * Whether something read from a draft still has the form of what the page expects: it may stem from an older build. A field that
 * starts as null may hold anything, and a number field may be empty text while it is typed in.
 */
export function looksLike<T>(model: T, value: unknown): value is T {
  if (model === null) return true;
  if (value === null || value === undefined) return false;
  if (Array.isArray(model)) return Array.isArray(value);
  if (typeof model === "object") {
    return (
      typeof value === "object" &&
      Object.entries(model).every(([key, part]) => looksLike(part, Reflect.get(value, key)))
    );
  }
  return isPrimitive(value);
}
