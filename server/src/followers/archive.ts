import {
  ARCHIVE_AFTER_MS,
  tableValues,
  type Envelope,
  type Instant,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Store } from "../store/port.ts";
import { MOST_COMMANDS, type Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import { derivedCommandId } from "./derived-id.ts";

const HOUR_MS = 3_600_000;

export interface ArchiveOptions {
  readonly engines: Engines;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => Instant;
  readonly log: Log;
}

/** The commands that archive what closed at least fourteen days before `now`, oldest first. */
function due(workspace: WorkspaceId, state: WorkspaceState, now: Instant): Envelope[] {
  return [...tableValues(state.requests)]
    .flatMap(({ id, closedAt }) => (closedAt === null ? [] : [{ id, closedAt }]))
    .filter(({ closedAt }) => now - closedAt >= ARCHIVE_AFTER_MS)
    .sort((a, b) => a.closedAt - b.closedAt)
    .map(({ id, closedAt }) => ({
      // A request that was reopened and closed again falls due again.
      id: derivedCommandId(workspace, "request.archive", id, closedAt),
      type: "request.archive",
      input: { request: id },
    }));
}

/**
 * Archives what fell due, in sends of at most a hundred, workspace after workspace; resolves to how many requests that
 * were. Several processes may do so at once. Rejects with a StoreFault.
 */
export async function archiveDue(
  { engines, store, clock }: Omit<ArchiveOptions, "log">,
  isOver = () => false,
): Promise<number> {
  let archived = 0;
  for (const workspace of await store.workspaces()) {
    const commands = due(workspace, await engines.state(workspace), clock());
    for (let i = 0; i < commands.length && !isOver(); i += MOST_COMMANDS) {
      const outcomes = await engines.send(workspace, null, commands.slice(i, i + MOST_COMMANDS));
      archived += outcomes.filter(({ status }) => status === "committed").length;
    }
    if (isOver()) break;
  }
  return archived;
}

/** Archives now and every hour, until ended; resolves to how to end it, which waits for a send under way. */
export function followArchive(options: ArchiveOptions): () => Promise<void> {
  let isOver = false;
  let running: Promise<void> = Promise.resolve();

  function run(): void {
    running = running
      .then(() => (isOver ? 0 : archiveDue(options, () => isOver)))
      .then(
        () => undefined,
        // Nothing is lost: the next hour finds the same requests due.
        (cause: unknown) => options.log.warn({ err: cause }, "could not archive what fell due"),
      );
  }

  run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return async () => {
    isOver = true;
    clearInterval(timer);
    await running;
  };
}
