import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../kernel/definition.ts";
import { MS_PER_DAY, MS_PER_MINUTE, addDays, zoneClock } from "../kernel/calendar-time.ts";
import { type Draw, mulberry32 } from "../kernel/rng.ts";
import { tableFilter } from "../kernel/table.ts";
import {
  commandId,
  demo,
  Dice,
  randomCommand,
  randomLife,
  randomSender,
  WORKSPACE,
} from "../testing/index.ts";
import { applyCommits, emptyState } from "../workspace/apply.ts";
import { decide, parseCommand, toCommit } from "../workspace/decide.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { flowOf } from "./flow.ts";
import { fullReport } from "./full-report.ts";
import type { DayWindow, FlowScope } from "./input.ts";
import { CLASSES, SIDES } from "./record.ts";
import { WorkspaceBook } from "./workspace-book.ts";
import { flowInputOf } from "./workspace-flow.ts";

const NOW = Date.parse("2026-11-20T14:30Z");
/** Commits between two comparisons, so that the book catches up on several at once too. */
const MOST_COMMITS = 12;

/** Half of the time everything, else what some request is of. */
function anyScope(dice: Dice, state: WorkspaceState): FlowScope {
  const one = dice.of(tableFilter(state.requests, () => true));
  if (!one || dice.below(2) === 0) return {};
  const scopes: FlowScope[] = [
    one.service ? { service: one.service } : {},
    one.pod ? { pod: one.pod } : {},
    one.goal ? { goal: one.goal } : { requesterSide: dice.of(SIDES) },
    { class: dice.of(CLASSES), requesterSide: one.requesterSide },
    { podType: "delivery" },
    { podType: "innovation" },
  ];
  return dice.of(scopes) ?? {};
}

function anyWindow(dice: Dice, state: WorkspaceState): DayWindow {
  const today = zoneClock(state.settings?.zone ?? "UTC").dayAt(state.at);
  const to = addDays(today, dice.below(60) - 40);
  return { from: addDays(to, -dice.below(40)), to };
}

/** What the page would show: kept, and worked out from nothing. */
function answers(dice: Dice, book: WorkspaceBook, state: WorkspaceState): readonly [string, string] {
  // Asked much later, what is finished matters no more to the present, so the book leaves it out.
  const asOf = state.at + dice.below(2) * dice.below(300) * MS_PER_DAY;
  const filter = anyScope(dice, state);
  const question = {
    ...anyWindow(dice, state),
    filter,
    ...(dice.below(2) === 0 ? {} : { before: anyWindow(dice, state) }),
  };
  const input = flowInputOf(state, asOf);
  if (!input) return ["null", "null"];
  const scratch = flowOf(input, filter);
  const kept = fullReport((window, present) => {
    const flow = book.flow(state, asOf, filter, window, present);
    if (!flow) throw new Error("a workspace without a flow");
    return flow;
  }, question);
  return [JSON.stringify(kept), JSON.stringify(fullReport(() => scratch, question))];
}

/** Compares both now and then, with some commits in between. */
function follower(dice: Dice): { readonly compared: () => number; follow: (state: WorkspaceState) => void } {
  let compared = 0;
  const book = new WorkspaceBook();
  const past: WorkspaceState[] = [];
  let wait = 0;
  const follow = (after: WorkspaceState): void => {
    past.push(after);
    if (wait-- > 0) return;
    wait = dice.below(MOST_COMMITS);
    // Sometimes an earlier state, as one who asked before the last commit would get.
    const state = dice.below(6) === 0 ? (dice.of(past) ?? after) : after;
    const [kept, scratch] = answers(dice, book, state);
    // First as values, which shows where they part; then as text, for the order of keys and the last digit.
    expect(JSON.parse(kept)).toEqual(JSON.parse(scratch));
    expect(kept).toBe(scratch);
    compared++;
  };
  return { compared: () => compared, follow };
}

describe("figures that are kept up to date", () => {
  it("are those of the same log from scratch, to the last digit, whatever people do", () => {
    const property = fc.property(fc.nat({ max: 0x7fff_ffff }), (seed) => {
      const { compared, follow } = follower(new Dice(mulberry32(seed)));
      randomLife(seed, 250, ({ after }) => follow(after));
      expect(compared()).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 6, endOnFailure: true });
  });

  it("are so too over half a year of work, and whatever people do after it", () => {
    const { commits, state: last } = demo({ now: NOW });
    const seed = 2026;
    const draw = mulberry32(seed);
    const { compared, follow } = follower(new Dice(mulberry32(seed + 1)));
    const part = Math.ceil(commits.length / 8);
    let state = emptyState("server");
    for (let i = 0; i < commits.length; i += part) {
      state = applyCommits(state, commits.slice(i, i + part));
      follow(state);
    }
    expect(state.seq).toBe(last.seq);
    for (let i = 0; i < 400; i++) {
      const { actor, commandId, events } = anyCommand(draw, state, i);
      if (events.length === 0) continue;
      const at = state.at + 30 * MS_PER_MINUTE;
      state = applyCommits(state, [toCommit(state, { workspace: WORKSPACE, actor, commandId, at }, events)]);
      follow(state);
    }
    expect(compared()).toBeGreaterThan(10);
  });
});

/** What a random command by somebody comes to; nothing where it is refused. */
function anyCommand(draw: Draw, state: WorkspaceState, n: number) {
  const sent = randomCommand(draw, state, null);
  const sender = randomSender(draw, state, sent);
  const actor = sender === null ? null : (state.members[sender] ?? null);
  const { command } = parseCommand(sent.type, sent.input);
  const id = commandId(n);
  const decision = command && decide(state, command, { actor, at: state.at, commandId: id });
  const events = decision === undefined || isRefusal(decision) ? [] : decision;
  return { actor: sender, commandId: id, events };
}
