import { isRefusal } from "../kernel/definition.ts";
import type { MemberId } from "../kernel/ids.ts";
import { mulberry32 } from "../kernel/rng.ts";
import type { Commit } from "../workspace/commit.ts";
import { decide, parseCommand } from "../workspace/decide.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { randomCommand, randomSender } from "./random-commands.ts";
import { company, type Scenario } from "./scenario.ts";

/** One command of a random life that stood. */
export interface LifeStep {
  readonly before: WorkspaceState;
  readonly after: WorkspaceState;
  readonly commit: Commit;
  /** As decided: not yet through JSON. */
  readonly events: readonly DomainEvent[];
  readonly actor: MemberId | null;
}

const QUARTER_HOUR = 15 * 60_000;

/**
 * A company that lives through `commands` random commands of random people, up to four hours apart; `onStep` sees each
 * that stood. The same seed lives the same life.
 */
export function randomLife(
  seed: number,
  commands: number,
  onStep: (step: LifeStep) => void = () => {},
): Scenario {
  const draw = mulberry32(seed);
  const scenario = company();
  for (let i = 0; i < commands; i++) {
    scenario.wait((draw() % 16) * QUARTER_HOUR);
    const before = scenario.state;
    const sent = randomCommand(draw, before, null);
    const sender = randomSender(draw, before, sent);
    const { command } = parseCommand(sent.type, sent.input);
    if (!command) continue;
    const commandId = scenario.nextCommand();
    const actor = sender === null ? null : (before.members[sender] ?? null);
    const decision = decide(before, command, { actor, at: scenario.now, commandId });
    if (isRefusal(decision) || decision.length === 0) continue;
    const commit = scenario.append(sender, commandId, decision);
    onStep({ before, after: scenario.state, commit, events: decision, actor: sender });
  }
  return scenario;
}
