import type { MemberId } from "../kernel/ids.ts";
import { spellOut } from "./mentions.ts";

/** Signs that stand for themselves are put aside in Unicode's private area while the others are read as markup. */
const ASIDE = 0xe000;
const PUNCTUATION = /[!-/:-@[-`{-~]/gu;
const hold = (text: string): string =>
  text.replace(PUNCTUATION, (sign) => String.fromCharCode(ASIDE + sign.charCodeAt(0)));
const release = (text: string): string =>
  text.replace(/[\ue000-\ue07f]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - ASIDE));

/** What takes the place of what, in this order. The inner of two nested marks is found by going over them twice. */
const BLOCKS: readonly (readonly [RegExp, string])[] = [
  // Lines that are only drawn: a rule, and what parts a table's head from its rows.
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gmu, ""],
  [/^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/gmu, ""],
  [/^[ \t]*(?:>[ \t]?)+/gmu, ""],
  [/^[ \t]*#{1,6}[ \t]+/gmu, ""],
  [/^([ \t]*)[-*+][ \t]+/gmu, "$1• "],
  [/^([ \t]*• )\[[ xX]\][ \t]+/gmu, "$1"],
  [/^[ \t]*\|(.*)\|[ \t]*$/gmu, "$1"],
];
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+"[^"\n]*")?\)/gu, "$1"],
  [/<((?:https?:|mailto:)[^<>\s]+)>/gu, "$1"],
  [/(\*{1,3})(?=\S)([^*\n]*[^*\s])\1/gu, "$2"],
  [/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu, "$2"],
  [/(~~)(?=\S)([^~\n]*[^~\s])\1/gu, "$2"],
];

/**
 * Markdown as words: without its marks, line breaks kept. Tags stay the letters that were typed, as they do where Markdown
 * is shown, so what comes out is text and never markup. Mentions (`@[1]`) stay for `spellOut`.
 */
export function plainText(markdown: string): string {
  let text = markdown
    .replace(/[\ue000-\ue07f]/gu, "")
    .replace(
      /^[ \t]*(`{3,}|~{3,})[^\n]*\n([\s\S]*?)(?:\n[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))/gmu,
      (_all, _fence, code: string) => hold(code),
    )
    .replace(/(`+)([^`\n]+)\1(?!`)/gu, (_all, _ticks, code: string) => hold(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/gu, (_all, sign: string) => hold(sign));
  for (const [mark, words] of [...BLOCKS, ...SPANS, ...SPANS]) text = text.replace(mark, words);
  return release(text).trim();
}

/** What someone said as words that a line, a mail or a notice shows: no marks, and names for their numbers. */
export const spoken = (
  said: { readonly text: string; readonly mentions: readonly MemberId[] },
  nameOf: (member: MemberId) => string,
): string => spellOut(plainText(said.text), said.mentions, nameOf);
