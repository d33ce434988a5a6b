import { setImmediate as turn } from "node:timers/promises";
import {
  applyCommits,
  applyTo,
  Draft,
  emptyState,
  EVOLVE_VERSION,
  replay,
  type Commit,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Store } from "../store/port.ts";
import { snapshotBytes, stateOfBytes } from "./snapshot-bytes.ts";

/** Commits read at once: more would outlive the collector's young generation and be moved for nothing. */
const PAGE = 250;
const VERSION = `evolve ${EVOLVE_VERSION}`;

/** The log from a seq on, page by page, with room for other work in between. */
async function* pages(
  store: Store,
  workspace: WorkspaceId,
  fromSeq: number,
): AsyncGenerator<readonly Commit[]> {
  for (let from = fromSeq; ;) {
    const page = await store.read(workspace, from, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    from += page.length;
    await turn();
  }
}

/** A state to begin from: the snapshot's, if the log still holds the commit it ends with. */
async function beginning(store: Store, workspace: WorkspaceId): Promise<WorkspaceState> {
  const saved = await store.snapshot(workspace, VERSION);
  if (saved === undefined) return emptyState("server");
  const [last] = await store.read(workspace, saved.seq, 1);
  return last?.seq === saved.seq ? stateOfBytes(saved.bytes) : emptyState("server");
}

/** The state of a workspace from its snapshot and what followed; `snapshotSeq` is 0 where there was none. */
export async function loadState(
  store: Store,
  workspace: WorkspaceId,
): Promise<{ state: WorkspaceState; snapshotSeq: number }> {
  const base = await beginning(store, workspace);
  const snapshotSeq = base.seq;
  // Nobody else holds this state yet, so commits are applied in place and lanes are built once, at the end.
  const draft = new Draft(base, { bulk: true });
  for await (const page of pages(store, workspace, snapshotSeq + 1))
    for (const commit of page) applyTo(draft, commit);
  return { state: replay(draft.state, []), snapshotSeq };
}

/** The state right after commit `seq` of a log that holds it; nobody else holds this state. */
export async function stateAt(store: Store, workspace: WorkspaceId, seq: number): Promise<WorkspaceState> {
  const saved = await beginning(store, workspace);
  const base = saved.seq <= seq ? saved : emptyState("server");
  const draft = new Draft(base, { bulk: true });
  for await (const page of pages(store, workspace, base.seq + 1)) {
    for (const commit of page) if (commit.seq <= seq) applyTo(draft, commit);
    if ((page.at(-1)?.seq ?? seq) >= seq) break;
  }
  return replay(draft.state, []);
}

/** The state after what others appended since, sharing what did not change. */
export async function catchUp(
  store: Store,
  workspace: WorkspaceId,
  state: WorkspaceState,
): Promise<WorkspaceState> {
  let caughtUp = state;
  for await (const page of pages(store, workspace, state.seq + 1)) caughtUp = applyCommits(caughtUp, page);
  return caughtUp;
}

export async function saveState(store: Store, workspace: WorkspaceId, state: WorkspaceState): Promise<void> {
  await store.saveSnapshot(workspace, VERSION, { seq: state.seq, bytes: await snapshotBytes(state) });
}
