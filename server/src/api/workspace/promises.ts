import { tableValues, zoneClock, type Day, type Instant, type WorkspaceState } from "@tandem/shared";
import { flowOf, flowServices, promiseHistory, type ServiceHistory } from "@tandem/shared/flow";
import { inWorkspace } from "../trpc.ts";

type Histories = Readonly<Record<string, ServiceHistory>>;

/** A state never changes, so what was computed of it holds until the day does. */
const known = new WeakMap<WorkspaceState, { readonly today: Day; readonly histories: Histories }>();

function historiesOf(state: WorkspaceState, asOf: Instant): Histories {
  const { settings } = state;
  if (settings === null) return {};
  const { zone, calendar } = settings;
  const today = zoneClock(zone).dayAt(asOf);
  const before = known.get(state);
  if (before?.today === today) return before.histories;
  const records = [...tableValues(state.requests), ...tableValues(state.archive ?? [])];
  const services = flowServices(Object.values(state.services));
  const histories = promiseHistory(flowOf({ zone, calendar, services, records, sprints: [], asOf }));
  known.set(state, { today, histories });
  return histories;
}

/**
 * How long requests of each service took from filed to live in the last 90 days, by service id and class. A browser makes
 * promises of it; it holds no archive to count itself.
 */
export const promises = inWorkspace.query(({ ctx }) => historiesOf(ctx.state, Date.now()));
