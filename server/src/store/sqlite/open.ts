import { chmodSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import type { Store } from "../port.ts";
import { asFault } from "./fault.ts";
import { prepareFile } from "./schema.ts";
import { sqliteStore, type SqliteOptions } from "./sqlite-store.ts";

/**
 * How long one statement waits for another process's lock. It holds up the event loop, so it is short; an append tries
 * again for longer, without holding up anything.
 */
const BUSY_MS = 500;

/**
 * Opens the file, which is made where absent with its folder, readable by its owner only. The accounts share the
 * connection, which the store closes. Throws a StoreFault.
 */
export function openSqlite(
  file: string,
  options: SqliteOptions = {},
): { db: DatabaseSyncInstance; store: Store } {
  let db: DatabaseSyncInstance | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const isNew = !existsSync(file);
    db = new DatabaseSync(file, { timeout: BUSY_MS });
    if (isNew) chmodSync(file, 0o600);
    prepareFile(db, file, BUSY_MS);
    return { db, store: sqliteStore(db, file, options) };
  } catch (cause) {
    db?.close();
    throw asFault(cause, file);
  }
}
