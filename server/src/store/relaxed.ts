import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * Runs a write that does not wait for the disk: when the power fails it may be lost, together with all that was written so
 * after it and nothing before it; the end of the process loses nothing. Only for what is made from the log and would be
 * made again. The next write that waits takes it to the disk too. Not inside a transaction.
 */
export function relaxed<Result>(db: DatabaseSyncInstance, work: () => Result): Result {
  db.exec("PRAGMA synchronous = NORMAL");
  try {
    return work();
  } finally {
    db.exec("PRAGMA synchronous = FULL");
  }
}
