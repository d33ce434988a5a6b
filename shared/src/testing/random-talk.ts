import { REACTIONS } from "../conversation/comment.ts";
import type { CONVERSATION_COMMANDS } from "../conversation/commands.ts";
import type { MemberId } from "../kernel/ids.ts";
import type { OUTCOME_COMMANDS } from "../outcome/commands.ts";
import { OPEN } from "../request/in-stage.ts";
import type { Row } from "./random-row.ts";

type Told = (typeof CONVERSATION_COMMANDS | typeof OUTCOME_COMMANDS)[number]["type"] | "request.set_go_live";

/** What people say, and what comes after a delivery. */
export const TALK_ROWS: { readonly [T in Told]: Row<T> } = {
  "comment.edit": [
    1,
    (c) => ({ ...c.comment(), text: c.text("Hm, no"), mentions: c.dice.some([c.member()]) }),
  ],
  "comment.remove": [0.5, (c) => c.comment()],
  "comment.react": [1, (c) => ({ ...c.comment(), emoji: c.dice.of(REACTIONS)!, on: c.dice.chance(0.7) })],
  "request.watch": [1, (c) => ({ request: c.idIn(...OPEN), on: c.dice.chance(0.6) })],
  "request.set_go_live": [1, (c) => ({ request: c.idIn(...OPEN), goLive: c.dice.either(null, c.day()) })],
  "request.ask_outcome": [
    0.5,
    (c) => {
      const requester = c.dice.of(Object.keys(c.state.outcomeAsks) as MemberId[]) ?? c.member();
      const ask = c.dice.of(c.state.outcomeAsks[requester] ?? []);
      return { request: ask?.request ?? c.idIn("live"), requester };
    },
  ],
  "request.report_outcome": [
    1,
    (c) => ({
      request: c.idIn("live"),
      value: c.dice.either(null, { kind: "generated" as const, amount: c.dice.below(100_000) }),
      words: c.text("Clicks"),
    }),
  ],
  "request.comment": [
    3,
    (c) => ({
      request: c.idIn(...OPEN),
      comment: c.dice.uuid(),
      text: c.text("Hm"),
      mentions: c.dice.some([c.member()]),
    }),
  ],
};
