import { describe, expect, it } from "vitest";
import { mulberry32 } from "../kernel/rng.ts";
import { stateHash } from "../workspace/apply.ts";
import { COMMANDS } from "../workspace/commands.ts";
import { isRefusal } from "../kernel/definition.ts";
import { decide, parseCommand } from "../workspace/decide.ts";
import { commandId } from "./ids.ts";
import { randomCommand, randomSender } from "./random-commands.ts";
import { randomLife } from "./random-life.ts";

describe("random commands", () => {
  it("make the same choices from the same seed", () => {
    expect(stateHash(randomLife(7, 200).state)).toBe(stateHash(randomLife(7, 200).state));
    expect(stateHash(randomLife(7, 200).state)).not.toBe(stateHash(randomLife(8, 200).state));
  });

  it("stand often enough to reach every command's decision", () => {
    const draw = mulberry32(1985);
    const accepted = new Set<string>();
    for (const seed of [1, 2, 3, 4]) {
      let { state } = randomLife(seed, 0);
      randomLife(seed, 1500, ({ after }) => {
        state = after;
        for (let i = 0; i < 8; i++) {
          const sent = randomCommand(draw, state, null);
          const { command } = parseCommand(sent.type, sent.input);
          const sender = randomSender(draw, state, sent);
          const actor = sender === null ? null : state.members[sender]!;
          const context = { actor, at: state.at, commandId: commandId(i) };
          if (command && !isRefusal(decide(state, command, context))) accepted.add(sent.type);
        }
      });
    }
    expect(COMMANDS.map(({ type }) => type).filter((type) => !accepted.has(type))).toEqual([
      "workspace.create",
    ]);
  });
});
