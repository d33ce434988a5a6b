/**
 * A selector that gives the same value again where the state is the same, or where what it selects is equal: a component then draws anew
 * only when its own part changed.
 */
export function memoizeSelector<State, Value>(
  select: (state: State) => Value,
  equal: (a: Value, b: Value) => boolean,
): (state: State) => Value {
  let last: { readonly state: State; readonly value: Value } | undefined;
  return (state) => {
    if (last?.state === state) return last.value;
    const value = select(state);
    last = { state, value: last && equal(last.value, value) ? last.value : value };
    return last.value;
  };
}

/** Equal lists of the same things in the same order, or records of the same things under the same names. */
export function shallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && Object.is(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
