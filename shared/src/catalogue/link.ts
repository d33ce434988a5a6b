const LONGEST = 2000;
/** With its scheme; nothing but the web's, so that no answer can carry a script. */
const WHOLE = /^https?:\/\/[^\s/]+\S*$/iu;
/** As people write it: `example.com/page`. */
const BARE = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d{1,5})?([/?#]\S*)?$/u;
/** A page of one's own site: `/summer`. */
const PATH = /^\/\S*$/u;

/** Whether an answer can be an address. */
export const isLink = (text: string): boolean =>
  text.length <= LONGEST && (WHOLE.test(text) || BARE.test(text) || PATH.test(text));

/** Where a link leads; null for a path, whose site nobody named, and for what is no address. */
export function linkTarget(text: string): string | null {
  if (!isLink(text)) return null;
  if (WHOLE.test(text)) return text;
  return BARE.test(text) ? `https://${text}` : null;
}
