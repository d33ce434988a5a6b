import { stateHash, type WorkspaceId } from "@tandem/shared";
import { StoreFault } from "../store/port.ts";
import { LogCheck, type Replayed } from "../workspace/check-log.ts";
import { loadState } from "../workspace/load.ts";
import type { Arguments } from "./arguments.ts";
import { findWorkspace, CommandFault, type Kit } from "./kit.ts";

const PAGE = 1000;

/**
 * Checks the file, then each log: sequence, uniqueness, times, subjects, that it replays, and that its snapshot agrees.
 * One line a workspace. Exit code 1 where anything is damaged.
 */
export async function verify(kit: Kit, args: Arguments): Promise<number> {
  const { store, output } = kit;
  const chosen = args.workspace === undefined ? await store.workspaces() : [await idOf(kit, args.workspace)];
  let damaged = 0;
  for (const problem of kit.fileProblems()) {
    damaged++;
    await output.answer(`DAMAGED  the file: ${problem}`);
  }
  for (const id of chosen) {
    const result = await checked(kit, id);
    if (typeof result === "string") {
      damaged++;
      await output.answer(`DAMAGED  ${id}: ${result}`);
    } else {
      const { state, commits, hash } = result;
      await output.answer(
        `OK  ${state.settings?.name ?? id}: ${commits.toLocaleString("en-US")} commits, state ${hash}`,
      );
    }
  }
  if (chosen.length === 0 && damaged === 0) await output.answer("There is no workspace yet.");
  return damaged > 0 ? 1 : 0;
}

/** By id without a replay, so that a log too damaged to replay can still be asked for. */
async function idOf(kit: Kit, wanted: string): Promise<WorkspaceId> {
  const byId = (await kit.store.workspaces()).find((id) => id === wanted);
  const id = byId ?? (await findWorkspace(kit, wanted))?.id;
  if (id === undefined) throw new CommandFault(`There is no workspace named ${wanted}.`);
  return id;
}

async function checked({ store }: Kit, id: WorkspaceId): Promise<Replayed | string> {
  try {
    const check = new LogCheck();
    for (let from = 1; ;) {
      const page = await store.read(id, from, PAGE);
      for (const commit of page) {
        const damage = check.next(commit);
        if (damage !== null) return damage;
      }
      if (page.length < PAGE) break;
      from += page.length;
    }
    const replayed = check.end();
    const { state } = await loadState(store, id);
    if (state.seq === replayed.commits && stateHash(state) !== replayed.hash)
      return "its snapshot is not what the log replays to";
    return replayed;
  } catch (cause) {
    if (cause instanceof StoreFault) return cause.sentence;
    throw cause;
  }
}
