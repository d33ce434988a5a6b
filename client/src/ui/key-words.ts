import { commandKey } from "./command-key.ts";

const PRINTED: Readonly<Record<string, string>> = {
  mod: commandKey,
  shift: "⇧",
  escape: "Esc",
  enter: "↵",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};
const SPOKEN: Readonly<Record<string, string>> = {
  mod: commandKey === "⌘" ? "Command" : "Control",
  shift: "Shift",
  escape: "Escape",
  enter: "Enter",
  space: "Space",
  arrowup: "Up",
  arrowdown: "Down",
  arrowleft: "Left",
  arrowright: "Right",
  "?": "Question mark",
  "/": "Slash",
};

const inWords = (combination: string, words: Readonly<Record<string, string>>, between: string): string =>
  combination
    .split("+")
    .map((part) => words[part.toLowerCase()] ?? part)
    .join(between);

/** "shift+A" as printed on the keys: "⇧ A". */
export const printedKey = (combination: string): string => inWords(combination, PRINTED, " ");

/** "shift+A" as said: "Shift A". */
export const spokenKey = (combination: string): string => inWords(combination, SPOKEN, " ");
