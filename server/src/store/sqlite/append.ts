import type { Commit, WorkspaceId } from "@tandem/shared";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { eventsText, type Appended } from "../port.ts";
import { uuidBytes } from "./uuid-bytes.ts";
import type { WorkspaceNumbers } from "./workspace-numbers.ts";

/** What stood, and at which positions. */
export interface Written extends Appended {
  readonly first: number;
  readonly last: number;
}

/** Writes a group in one synchronous transaction. Throws what SQLite throws, with nothing written. */
export function commitWriter(db: DatabaseSyncInstance, numbers: WorkspaceNumbers) {
  const lastSeq = db.prepare("SELECT coalesce(max(seq), 0) AS seq FROM commits WHERE workspace = ?");
  const insert = db.prepare(
    `INSERT INTO commits (workspace, seq, at, actor, command, subjects, events) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const index = db.prepare("INSERT OR IGNORE INTO subjects (workspace, subject, seq) VALUES (?, ?, ?)");

  /** The position of the commit, or 0 when its command id already has one. */
  function insertOne(number: number, commit: Commit): number {
    const subjects = commit.subjects.map(uuidBytes);
    const { changes, lastInsertRowid } = insert.run(
      number,
      commit.seq,
      commit.at,
      commit.actor === null ? null : uuidBytes(commit.actor),
      uuidBytes(commit.commandId),
      Buffer.concat(subjects),
      eventsText(commit),
    );
    if (changes === 0) return 0;
    for (const subject of subjects) index.run(number, subject, commit.seq);
    return Number(lastInsertRowid);
  }

  function insertAll(commits: readonly Commit[]): Written {
    const ends = new Map<WorkspaceId, { number: number; seq: number }>();
    let first = 0;
    let last = 0;
    for (const [stood, commit] of commits.entries()) {
      let end = ends.get(commit.workspace);
      if (end === undefined) {
        const number = numbers.ofId(commit.workspace) ?? numbers.add(commit.workspace);
        end = { number, seq: lastSeq.get(number).seq };
        ends.set(commit.workspace, end);
      }
      if (commit.seq <= end.seq) return { stood, stop: "seq", first, last };
      if (commit.seq > end.seq + 1)
        throw new RangeError(`commit ${commit.seq} would leave a gap after ${end.seq}`);
      const position = insertOne(end.number, commit);
      if (position === 0) return { stood, stop: "command", first, last };
      end.seq = commit.seq;
      last = position;
      if (first === 0) first = position;
    }
    return { stood: commits.length, first, last };
  }

  return (commits: readonly Commit[]): Written => {
    // As it is already, unless what `relaxed` set could not be taken back.
    db.exec("PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
    try {
      const written = insertAll(commits);
      db.exec("COMMIT");
      return written;
    } catch (cause) {
      // A full disk may have ended the transaction already.
      if (db.isTransaction) db.exec("ROLLBACK");
      numbers.forget();
      throw cause;
    }
  };
}
