import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { blankText } from "../blank.ts";
import { StoreFault, type Store } from "../port.ts";
import { commitWriter } from "./append.ts";
import { besideTheLog } from "./beside.ts";
import { asFault, isLocked } from "./fault.ts";
import { commitReader } from "./rows.ts";
import { sqliteTail } from "./tail.ts";
import { idOfBytes, uuidBytes } from "./uuid-bytes.ts";
import { workspaceNumbers } from "./workspace-numbers.ts";

const LOCKED_MS = 5000;
const RETRY_MS = 20;

export interface SqliteOptions {
  /** How long an append waits for another process's lock, in milliseconds. */
  readonly lockedMs?: number;
  /** Told when looking for other processes' commits failed; it is tried again. */
  readonly onFault?: (fault: StoreFault) => void;
}

/** The store in a prepared file. */
export function sqliteStore(db: DatabaseSyncInstance, file: string, options: SqliteOptions): Store {
  const numbers = workspaceNumbers(db);
  const rows = commitReader(db, file, numbers.idOf);
  const write = commitWriter(db, numbers);
  const beside = besideTheLog(db);
  const tail = sqliteTail(db, rows.between, (cause) => {
    const fault = asFault(cause, file);
    if (!(fault instanceof StoreFault)) throw cause;
    options.onFault?.(fault);
  });
  const command = db.prepare("SELECT seq, actor FROM commits WHERE workspace = ? AND command = ?");
  const eventsAt = db.prepare("SELECT events FROM commits WHERE workspace = ? AND seq = ?");
  const rewrite = db.prepare("UPDATE commits SET events = ? WHERE workspace = ? AND seq = ?");
  const dropSnapshot = db.prepare("DELETE FROM snapshots WHERE workspace = ?");

  /** Answers in one turn; what SQLite says becomes a fault. */
  async function turn<Result>(work: () => Result): Promise<Result> {
    try {
      return work();
    } catch (cause) {
      throw asFault(cause, file);
    }
  }

  /** The same, trying again while another process holds the write lock. */
  async function writing<Result>(work: () => Result): Promise<Result> {
    const deadline = performance.now() + (options.lockedMs ?? LOCKED_MS);
    for (;;) {
      try {
        return work();
      } catch (cause) {
        if (!isLocked(cause) || performance.now() > deadline) throw asFault(cause, file);
        await wait(RETRY_MS);
      }
    }
  }

  return {
    append: (commits) =>
      writing(() => {
        const { stood, stop, first, last } = write(commits);
        tail.appended(stood === commits.length ? commits : commits.slice(0, stood), first, last);
        return stop === undefined ? { stood } : { stood, stop };
      }),
    read: (workspace, fromSeq, limit) =>
      turn(() => {
        const number = numbers.ofId(workspace);
        return number === undefined ? [] : rows.range(number, fromSeq, limit);
      }),
    history: (workspace, subject, afterSeq, limit) =>
      turn(() => {
        const number = numbers.ofId(workspace);
        return number === undefined ? [] : rows.about(number, uuidBytes(subject), afterSeq, limit);
      }),
    outcome: (workspace, id) =>
      turn(() => {
        const number = numbers.ofId(workspace);
        const row = number === undefined ? undefined : command.get(number, uuidBytes(id));
        return row && { seq: row.seq, actor: row.actor === null ? null : idOfBytes(row.actor) };
      }),
    tail: tail.listen,
    workspaces: () => turn(numbers.all),
    snapshot: (...asked) => turn(() => beside.snapshot(...asked)),
    saveSnapshot: (...asked) => writing(() => beside.saveSnapshot(...asked)),
    checkpoint: (...asked) => turn(() => beside.checkpoint(...asked)),
    saveCheckpoint: (...asked) => writing(() => beside.saveCheckpoint(...asked)),
    lease: (...asked) => writing(() => beside.lease(...asked)),
    redact: (workspace, seq, path) =>
      writing(() => {
        const number = numbers.ofId(workspace);
        const found = number === undefined ? undefined : eventsAt.get(number, seq);
        if (number === undefined || found === undefined) return false;
        const events: unknown = JSON.parse(found.events);
        if (!blankText(events, path)) return false;
        db.exec("BEGIN IMMEDIATE");
        try {
          rewrite.run(JSON.stringify(events), number, seq);
          dropSnapshot.run(uuidBytes(workspace));
          db.exec("COMMIT");
        } catch (cause) {
          if (db.isTransaction) db.exec("ROLLBACK");
          throw cause;
        }
        return true;
      }),
    async close() {
      tail.close();
      if (db.isOpen) db.close();
    },
  };
}
