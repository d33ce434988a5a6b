import { describe, expect, it } from "vitest";
import { isRefusal } from "../kernel/definition.ts";
import { mulberry32 } from "../kernel/rng.ts";
import { COMMANDS } from "../workspace/commands.ts";
import { decide, parseCommand } from "../workspace/decide.ts";
import { commandId } from "./ids.ts";
import { randomActor, randomCommand, randomSender } from "./random-commands.ts";
import { company } from "./scenario.ts";

describe("random commands", () => {
  it("make the same choices from the same seed", () => {
    const { state } = company();
    const play = () => {
      const draw = mulberry32(7);
      return Array.from({ length: 50 }, () => randomCommand(draw, state, randomActor(draw, state)));
    };
    expect(play()).toEqual(play());
  });

  it("reach every command, and enough of them stand to fill a board", () => {
    const s = company();
    const draw = mulberry32(1985);
    const stood = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      s.wait(20 * 60_000);
      const { type, input } = randomCommand(draw, s.state, null);
      const actor = randomSender(draw, s.state, { type, input });
      const parsed = parseCommand(type, input);
      if (!parsed.command) continue;
      const by = actor === null ? null : s.state.members[actor]!;
      const decision = decide(s.state, parsed.command, { actor: by, at: s.now, commandId: commandId(i) });
      if (isRefusal(decision) || decision.length === 0) continue;
      s.append(actor, commandId(i), decision);
      stood.set(type, (stood.get(type) ?? 0) + 1);
    }
    const never = COMMANDS.map(({ type }) => type).filter((type) => !stood.has(type));
    expect(never).toEqual(["workspace.create"]);
    expect([...stood.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(1500);
  });
});
