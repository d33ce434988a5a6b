import { canonicalText } from "../kernel/canonical.ts";
import { emptyTable } from "../kernel/table.ts";
import { tableChanges } from "../kernel/table-changes.ts";
import type { Instant } from "../kernel/when.ts";
import type { Settings, WorkspaceState } from "../workspace/state.ts";
import { FlowBook } from "./flow-book.ts";
import type { Flow } from "./flow.ts";
import { flowServices } from "./flow-services.ts";
import type { DayWindow, FlowScope } from "./input.ts";
import type { FlowFacts } from "./record.ts";
import { flowPods } from "./workspace-flow.ts";

type Seen = Pick<WorkspaceState, "settings" | "services" | "pods" | "requests" | "archive">;

const EMPTY: Seen = { settings: null, services: {}, pods: {}, requests: emptyTable(), archive: null };

/** What the book's rows depend on beside the requests, as text to compare; a catalogue's wording changes none of it. */
const frameOf = ({ services, pods }: Seen, { zone, calendar }: Settings) => ({
  zone,
  calendar,
  services: flowServices(Object.values(services)),
  pods: flowPods(Object.values(pods)),
});

const textOf = (frame: ReturnType<typeof frameOf>): string =>
  canonicalText({
    ...frame,
    services: Object.fromEntries(frame.services),
    pods: Object.fromEntries(frame.pods),
  });

/**
 * A book that follows a workspace from state to state. What a commit changed is seen by comparing the states' tables, which
 * share what it left alone, so that any state will do: the next one, one a hundred commits on, or an earlier one.
 */
export class WorkspaceBook {
  #seen = EMPTY;
  #frame = "";
  #book: FlowBook | null = null;

  /** Requests that it holds. */
  get size(): number {
    return this.#book?.size ?? 0;
  }

  /**
   * The flow of a state in a scope, as of an instant; null before the workspace is created. It holds until another state
   * is asked for.
   * @param window keeps those rows alone that matter to it; undefined: every row
   * @param present also those that matter to today's figures and forecasts
   */
  flow(
    state: WorkspaceState,
    asOf: Instant,
    scope: FlowScope = {},
    window?: DayWindow,
    present = true,
  ): Flow | null {
    const book = this.#follow(state);
    return book && book.flow(asOf, Object.values(state.sprints), scope, window, present);
  }

  #follow(state: WorkspaceState): FlowBook | null {
    const { settings } = state;
    if (!settings) return null;
    const book = this.#bookFor(state, settings);
    const changes = [
      ...tableChanges<FlowFacts>(this.#seen.requests, state.requests),
      ...tableChanges(
        this.#seen.archive ?? emptyTable<FlowFacts>(),
        state.archive ?? emptyTable<FlowFacts>(),
      ),
    ];
    // Who is archived leaves one table and comes into the other: first all that leave.
    for (const { before, after } of changes) if (before && !after) book.remove(before.id);
    for (const { before, after } of changes) {
      if (after && before) book.put(after);
      else if (after) book.add(after);
    }
    const { services, pods, requests, archive } = state;
    this.#seen = { settings, services, pods, requests, archive };
    return book;
  }

  /** The book so far, or an empty one where the days of every row may be others now. */
  #bookFor(state: WorkspaceState, settings: Settings): FlowBook {
    const same =
      this.#seen.settings === settings &&
      this.#seen.services === state.services &&
      this.#seen.pods === state.pods;
    if (this.#book && same) return this.#book;
    const frame = frameOf(state, settings);
    const text = textOf(frame);
    if (this.#book && text === this.#frame) return this.#book;
    this.#seen = EMPTY;
    this.#frame = text;
    this.#book = new FlowBook(frame);
    return this.#book;
  }
}
