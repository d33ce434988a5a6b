import { promisifyRequest } from "idb-keyval";

/** Another tab's text of a draft that this tab typed into, too. */
export interface OtherTab {
  readonly value: unknown;
  /** Where this tab's text lies: under the draft's own key, or beside it. */
  readonly own: "main" | "aside";
}

/** What one tab has of a draft. */
export interface Mine {
  readonly value: unknown;
  /** As text, what this tab last read from the browser or wrote into it. */
  readonly agreed: string | undefined;
  readonly other: OtherTab | undefined;
}

/** The two texts that the browser keeps of a draft. The second is there only while two tabs disagree. */
export interface Slots {
  readonly main: unknown;
  readonly aside: unknown;
}

/** What a tab has after it compared itself with the browser. */
export interface Settled extends Mine {
  /** Its text is not in the browser yet. */
  readonly isUnwritten: boolean;
}

const ASIDE = "aside ";
export const asideKey = (key: string): string => `${ASIDE}${key}`;
export const keyOfAside = (name: string): string | undefined =>
  name.startsWith(ASIDE) ? name.slice(ASIDE.length) : undefined;

export const asText = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const taken = (value: unknown): Settled => ({
  value,
  agreed: asText(value),
  other: undefined,
  isUnwritten: false,
});

/**
 * Writes a tab's text without losing another's: where the browser has a text that this tab never saw, its own is laid beside
 * it, and both are told. Where this tab ended its draft while another was typed, the other's is what is left.
 */
export async function writeSlot(
  table: IDBObjectStore,
  account: string,
  key: string,
  mine: Mine,
): Promise<Mine> {
  const read = (name: string): Promise<unknown> => promisifyRequest(table.get([account, name]));
  const put = (name: string, value: unknown): Promise<unknown> =>
    value === undefined
      ? promisifyRequest(table.delete([account, name]))
      : promisifyRequest(table.put(value, [account, name]));
  const { value, agreed, other } = mine;
  const text = asText(value);
  const there: unknown = other === undefined ? await read(key) : other.value;
  const theirs = asText(there);
  const isOther = other !== undefined || (theirs !== undefined && theirs !== agreed && theirs !== text);
  if (!isOther) {
    await put(key, value);
    return { value, agreed: text, other: undefined };
  }
  if (text === undefined) {
    await put(key, there);
    await put(asideKey(key), undefined);
    return taken(there);
  }
  const own = other?.own ?? "aside";
  await put(own === "main" ? key : asideKey(key), value);
  return { value, agreed: own === "main" ? text : agreed, other: { value: there, own } };
}

/** What a tab has once it looked at what the others wrote: it follows them where nothing was typed here since. */
export function rereadSlots(mine: Mine, { main, aside }: Slots, isUnwritten: boolean): Settled {
  const { value, agreed, other } = mine;
  const [text, theirs] = [asText(value), asText(main)];
  if (other !== undefined && isUnwritten)
    return {
      ...mine,
      other: { ...other, value: other.own === "aside" ? main : (aside ?? other.value) },
      isUnwritten,
    };
  if (aside === undefined) {
    const isTyped = isUnwritten || text !== agreed;
    if (text === theirs || other !== undefined || !isTyped) return taken(main);
    if (theirs === undefined || theirs === agreed) return { ...mine, isUnwritten };
    return { value, agreed, other: { value: main, own: "aside" }, isUnwritten: true };
  }
  if (text === asText(aside))
    return { value, agreed, other: { value: main, own: "aside" }, isUnwritten: false };
  if (text === theirs || (!isUnwritten && text === agreed))
    return { value: main, agreed: theirs, other: { value: aside, own: "main" }, isUnwritten: false };
  return { value, agreed, other: { value: main, own: "aside" }, isUnwritten: true };
}
