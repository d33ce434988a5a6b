import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { StoreFault } from "../port.ts";

/** Marks a SQLite file as Tandem's: "TNDM". */
const APPLICATION = 0x544e444d;
const VERSION = 1;

/**
 * Ids are blobs (a sixth less file than text). `position` gives one order to the commits of all workspaces: transactions
 * that write are one at a time, so what is read up to a position never changes.
 */
const TABLES = `
  CREATE TABLE workspaces (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;
  CREATE TABLE commits (
    position INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor BLOB,
    command BLOB NOT NULL,
    subjects BLOB NOT NULL,
    events TEXT NOT NULL,
    UNIQUE (workspace, seq),
    UNIQUE (workspace, command)
  ) STRICT;
  CREATE TABLE subjects (
    workspace INTEGER NOT NULL, subject BLOB NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (workspace, subject, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (
    workspace BLOB PRIMARY KEY, version TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE checkpoints (
    follower TEXT NOT NULL, workspace BLOB NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (follower, workspace)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE leases (
    follower TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until INTEGER NOT NULL
  ) STRICT;
`;

const pragma = (db: DatabaseSyncInstance, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/**
 * Brings a connection to what the log needs, and asserts it: a setting that SQLite silently left as it was would cost
 * acknowledged commands. Makes the tables in an empty file. Refuses another program's file and a later Tandem's.
 * @param busyMs how long one statement waits for another process's lock, in milliseconds
 */
export function prepareFile(db: DatabaseSyncInstance, file: string, busyMs: number): void {
  db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA synchronous = FULL`);
  const settings = {
    busy_timeout: busyMs,
    journal_mode: pragma(db, "journal_mode = WAL") === "wal" ? "wal" : "",
    synchronous: 2,
  };
  for (const [name, wanted] of Object.entries(settings))
    if (pragma(db, name) !== wanted)
      throw new StoreFault("unreadable", `The disk of ${file} does not let SQLite work safely (${name}).`);

  // Only an empty file needs the write lock: a start must not wait for another process's append.
  if (isOurs(db, file)) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    if (!isOurs(db, file))
      db.exec(`${TABLES} PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}`);
    db.exec("COMMIT");
  } catch (cause) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw cause;
  }
}

/** False for an empty file; refuses what is neither empty nor ours. */
function isOurs(db: DatabaseSyncInstance, file: string): boolean {
  const application = pragma(db, "application_id");
  const version = pragma(db, "user_version");
  if (application === 0 && pragma(db, "schema_version") === 0) return false;
  if (application !== APPLICATION)
    throw new StoreFault("corrupt", `The file ${file} belongs to another program.`);
  if (typeof version !== "number" || version > VERSION)
    throw new StoreFault("newer", `The file ${file} was written by a later Tandem; start that one.`);
  return true;
}
