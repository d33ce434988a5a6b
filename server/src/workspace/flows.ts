import { zoneClock, type Day, type Instant, type WorkspaceState } from "@tandem/shared";
import { flowInputOf, flowOf, type Flow, type FlowScope } from "@tandem/shared/flow";

/** Scopes and answers kept of one state; the oldest goes first. */
const MOST_KEPT = 24;

interface Kept {
  readonly today: Day;
  readonly values: Map<string, unknown>;
}

/** A state never changes, so what was computed of it holds until the next commit makes another, or the day ends. */
const kept = new WeakMap<WorkspaceState, Kept>();

function valuesOf(state: WorkspaceState, now: Instant): Map<string, unknown> {
  const today = zoneClock(state.settings?.zone ?? "UTC").dayAt(now);
  const before = kept.get(state);
  if (before?.today === today) return before.values;
  const values = new Map<string, unknown>();
  kept.set(state, { today, values });
  return values;
}

/**
 * What a question gets as its answer at this state and on this local day, computed once however many ask.
 * @param question names the answer; equal questions must mean equal answers
 */
export function answerOnce<Answer>(
  state: WorkspaceState,
  now: Instant,
  question: string,
  compute: () => Answer,
): Answer {
  const values = valuesOf(state, now);
  // Only `compute` of the same question put a value here.
  if (values.has(question)) return values.get(question) as Answer;
  const answer = compute();
  const oldest = values.size >= MOST_KEPT ? values.keys().next() : undefined;
  if (oldest?.done === false) values.delete(oldest.value);
  values.set(question, answer);
  return answer;
}

/** The workspace's requests ready for counting, in a scope; null before it is created. */
export function flowOfState(state: WorkspaceState, now: Instant, scope: FlowScope = {}): Flow | null {
  return answerOnce(state, now, `flow ${JSON.stringify(scope)}`, () => {
    const input = flowInputOf(state, now);
    return input && flowOf(input, scope);
  });
}
