import type { Store } from "../store/port.ts";
import { type Database, sqlOf } from "../store/sql.ts";
import type { Log } from "../workspace/log.ts";
import { createFiles } from "./files.ts";
import { openFolder } from "./folder.ts";
import type { Files } from "./port.ts";
import { sweep } from "./sweep.ts";
import { fileTable } from "./tables.ts";

const HOUR_MS = 3_600_000;

interface Options {
  /** The store's own handle: what is told of files stands in the same file as the log. */
  readonly database: Database;
  readonly store: Pick<Store, "history">;
  /** Absolute. */
  readonly root: string;
  /** Bytes a workspace. */
  readonly quota: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}

/** Opens the room of files, and sweeps it at once and every hour until ended. */
export async function keepFiles(
  options: Options,
): Promise<{ readonly files: Files; readonly end: () => Promise<void> }> {
  const { database, store, root, quota, clock, log } = options;
  const folder = await openFolder(root);
  const table = fileTable(sqlOf(database));
  const files = createFiles({ table, folder, quota, clock, asFault: database.asFault });
  let isOver = false;
  let running: Promise<unknown> = Promise.resolve();
  const run = (): void => {
    running = running
      .then(() => sweep({ table, folder, store, clock }, () => isOver))
      .catch((cause: unknown) => log.warn({ err: cause }, "could not sweep files"));
  };
  run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return {
    files,
    async end() {
      isOver = true;
      clearInterval(timer);
      await running;
    },
  };
}
