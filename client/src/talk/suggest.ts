import type { MemberId, Side } from "@tandem/shared";

/** Who and what a text may name. */
export interface Nameable {
  readonly people: readonly { readonly id: MemberId; readonly name: string; readonly side: Side }[];
  /** Asked for only while a key is typed: there may be thousands. */
  readonly requests: () => readonly { readonly id: string; readonly key: string; readonly title: string }[];
  /** Letters before the number of a key: `CAM`. */
  readonly keyPrefix: string;
}

export interface Suggestion {
  readonly id: string;
  /** What takes the place of what was typed. */
  readonly insert: string;
  readonly label: string;
  readonly note: string;
  /** Of a person. */
  readonly side?: Side;
}

/** What fits what is being typed before the caret, and where that begins. */
export interface Suggestions {
  readonly from: number;
  readonly options: readonly Suggestion[];
}

const MOST = 6;
const NOTHING: Suggestions = { from: 0, options: [] };
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const begins = (name: string, query: string): boolean =>
  name.startsWith(query) || name.split(/[\s-]+/u).some((word) => word.startsWith(query));

/** Behind an @, people by the beginning of any of their names; behind a # or the letters of a key, requests. */
export function suggest(text: string, caret: number, { people, requests, keyPrefix }: Nameable): Suggestions {
  const before = text.slice(0, caret);
  const at = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*)?)$/u.exec(before);
  if (at) {
    const query = fold(at[1] ?? "");
    const options = people
      .filter(({ name }) => begins(fold(name), query) && fold(name) !== query.trimEnd())
      .slice(0, MOST)
      .map(({ id, name, side }) => ({ id, insert: `@${name} `, label: name, note: "", side }));
    return { from: caret - (at[1] ?? "").length - 1, options };
  }
  const key = /(?:^|[^\p{L}\p{N}-])(#([\p{L}\p{N}-]{0,24})|([\p{L}]{2,8})(?:-(\d*))?)$/u.exec(before);
  if (!key) return NOTHING;
  const [, typed = "", behindHash, letters = ""] = key;
  const query = fold(behindHash ?? typed);
  if (behindHash === undefined && letters.toUpperCase() !== keyPrefix) return NOTHING;
  const fits = (one: { readonly key: string; readonly title: string }): boolean =>
    fold(one.key).startsWith(query) ||
    (behindHash !== undefined &&
      (one.key.split("-")[1]?.startsWith(query) || begins(fold(one.title), query)));
  const options = requests()
    .filter((one) => fits(one) && fold(one.key) !== query)
    .slice(0, MOST)
    .map((one) => ({ id: one.id, insert: `${one.key} `, label: one.key, note: one.title }));
  return { from: caret - typed.length, options };
}
