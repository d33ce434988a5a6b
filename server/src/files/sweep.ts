import { FileId, WorkspaceId } from "@tandem/shared";
import type { Store } from "../store/port.ts";
import type { FilesFolder } from "./folder.ts";
import type { FileTable } from "./tables.ts";

const DAY_MS = 86_400_000;
/** How long a file may wait to be attached. Drafts keep for as long. */
export const UNATTACHED_MS = 30 * DAY_MS;

/** Far more often than anybody attaches and detaches one file. */
const MOST_ABOUT_ONE = 10_000;

interface Options {
  readonly table: FileTable;
  readonly folder: FilesFolder;
  readonly store: Pick<Store, "history">;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Whether the log holds a file: unless the last thing it says is that it was taken off. */
async function isHeld(store: Options["store"], workspace: WorkspaceId, id: FileId): Promise<boolean> {
  const last = (await store.history(workspace, id, 0, MOST_ABOUT_ONE)).at(-1);
  return (
    last !== undefined && !last.events.some((event) => event.type === "request.detached" && event.file === id)
  );
}

/**
 * Removes files that came in thirty days ago or earlier and belong to no request, and bytes that no table knows: a crash
 * left them. Resolves to how many. May be stopped at any point and run again.
 */
export async function sweep({ table, folder, store, clock }: Options, isOver = () => false): Promise<number> {
  let swept = 0;
  for (const { workspace, id } of table.before(clock() - UNATTACHED_MS)) {
    if (isOver()) return swept;
    if (await isHeld(store, WorkspaceId.parse(workspace), id)) continue;
    // The row first: bytes without a row are swept, a row without bytes would promise what is not there.
    table.remove(workspace, id);
    await folder.remove(workspace, id);
    swept += 1;
  }
  for await (const { workspace, id, at } of folder.all()) {
    if (isOver()) return swept;
    if (clock() - at < DAY_MS || table.find(workspace, FileId.parse(id)) !== undefined) continue;
    await folder.remove(workspace, id);
    swept += 1;
  }
  return swept;
}
