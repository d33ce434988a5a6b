import { zoneClock, type Day, type Instant, type WorkspaceState } from "@tandem/shared";
import { WorkspaceBook, type DayWindow, type Flow, type FlowScope } from "@tandem/shared/flow";

/** Answers kept of one state; the oldest goes first. */
const MOST_KEPT = 24;
/** Requests in all books together, some 600 bytes each; the book asked longest ago goes first. */
const MOST_REQUESTS = 400_000;

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

/** By workspace, the one asked last at the end. A book follows its workspace from commit to commit. */
const books = new Map<string, WorkspaceBook>();

function bookOf({ settings }: WorkspaceState): WorkspaceBook {
  const id = settings?.id ?? "";
  const book = books.get(id) ?? new WorkspaceBook();
  books.delete(id);
  books.set(id, book);
  let requests = 0;
  for (const [other, { size }] of [...books].reverse()) {
    requests += size;
    if (requests > MOST_REQUESTS && other !== id) books.delete(other);
  }
  return book;
}

/**
 * The workspace's requests ready for counting, in a scope; null before it is created. To be used at once: the next question
 * may move the book on.
 * @param window keeps those alone that matter to it; undefined: all
 * @param present also those that matter to today's figures and forecasts
 */
export const flowOfState = (
  state: WorkspaceState,
  now: Instant,
  scope: FlowScope = {},
  window?: DayWindow,
  present = true,
): Flow | null => bookOf(state).flow(state, now, scope, window, present);

/** The same with what matters to today alone: what is open, and what finished in the days that promises look back. */
export function presentFlowOf(state: WorkspaceState, now: Instant): Flow | null {
  const today = zoneClock(state.settings?.zone ?? "UTC").dayAt(now);
  return flowOfState(state, now, {}, { from: today, to: today });
}
