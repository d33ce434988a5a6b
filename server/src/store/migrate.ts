import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { StoreFault } from "./port.ts";

const VERSIONS = `
  CREATE TABLE IF NOT EXISTS room_versions (room TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID
`;

/**
 * Brings one room's tables to the last of its steps: each is done once in a file, in order, all that lack or none. A
 * step is never changed once shipped; what comes next is another one. The first one makes tables only where they are
 * missing, since files are older than this record of steps. Refuses what a later Tandem made.
 */
export function migrate(db: DatabaseSyncInstance, room: string, steps: readonly string[]): void {
  db.exec(VERSIONS);
  // Only where something lacks: it takes the file's write lock.
  if (versionOf(db, room) === steps.length) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    const version = versionOf(db, room);
    if (version > steps.length)
      throw new StoreFault("newer", `The ${room} were kept by a later Tandem; start that one.`);
    for (const step of steps.slice(version)) db.exec(step);
    db.prepare("INSERT OR REPLACE INTO room_versions (room, version) VALUES (?, ?)").run(room, steps.length);
    db.exec("COMMIT");
  } catch (cause) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw cause;
  }
}

function versionOf(db: DatabaseSyncInstance, room: string): number {
  const version = Object.values(
    db.prepare("SELECT version FROM room_versions WHERE room = ?").get(room) ?? {},
  )[0];
  return typeof version === "number" ? version : 0;
}
