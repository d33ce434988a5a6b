import { counted } from "../../ui/format.ts";

const chosen = (count: number): string =>
  count === 0 ? "No card chosen." : `${counted(count, "card")} chosen.`;

/** What is said at each step of choosing cards. */
export const chooseWords = {
  one: (key: string, isIn: boolean, count: number): string =>
    `${key} ${isIn ? "chosen" : "let go"}. ${chosen(count)}`,
  range: chosen,
  /** Some are not shown any more: a filter hides them, or they left the board. */
  left: (gone: number, count: number): string =>
    `${gone === 1 ? "One is" : `${gone} are`} not shown any more. ${chosen(count)}`,
  none: "No card chosen.",
  begin: "Choosing cards. Press a card to choose it, Escape to end.",
} as const;
