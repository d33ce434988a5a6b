import {
  upcast,
  type Commit,
  type CommandId,
  type DomainEvent,
  type MemberId,
  type WorkspaceId,
} from "@tandem/shared";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { StoreFault } from "../port.ts";
import { idOfHex } from "./uuid-bytes.ts";

/** workspace's number, seq, at, actor, command, subjects (ids as hex), events. */
type Row = readonly [number, number, number, string | null, string, string, readonly DomainEvent[]];

/**
 * SQL that gives the picked commits as one JSON text, in `order`: one call and one parse for thousands of rows is twice
 * as fast as a call a row.
 */
const asOneText = (picked: string, order: "seq" | "position") => `
  SELECT group_concat(
    '[' || workspace || ',' || seq || ',' || at || ',' || iif(actor IS NULL, 'null', '"' || lower(hex(actor)) || '"')
    || ',"' || lower(hex(command)) || '","' || lower(hex(subjects)) || '",' || events || ']', ',' ORDER BY ${order}
  ) AS text FROM (${picked})`;

const COLUMNS = "workspace, seq, at, actor, command, subjects, events";

/** Reads commits out of the file; `idOf` tells the id of a workspace's number. */
export function commitReader(db: DatabaseSyncInstance, file: string, idOf: (number: number) => WorkspaceId) {
  const range = db.prepare(
    asOneText(`SELECT ${COLUMNS} FROM commits WHERE workspace = ? AND seq >= ? ORDER BY seq LIMIT ?`, "seq"),
  );
  const about = db.prepare(
    asOneText(
      `SELECT ${COLUMNS} FROM commits JOIN
         (SELECT workspace, seq FROM subjects WHERE workspace = ? AND subject = ? ORDER BY seq DESC LIMIT ?)
       USING (workspace, seq)`,
      "seq",
    ),
  );
  const beyond = db.prepare(
    asOneText(
      `SELECT position, ${COLUMNS} FROM commits WHERE position > ? AND position <= ? ORDER BY position`,
      "position",
    ),
  );

  function commitOf([number, seq, at, actor, command, subjects, events]: Row): Commit {
    return {
      workspace: idOf(number),
      seq,
      at,
      actor: actor === null ? null : idOfHex<MemberId>(actor),
      commandId: idOfHex<CommandId>(command),
      events: events.map(upcast),
      subjects: Array.from({ length: subjects.length / 32 }, (_, i) =>
        idOfHex(subjects.slice(i * 32, i * 32 + 32)),
      ),
    };
  }

  function parse(found: { text: string | null } | undefined): Commit[] {
    if (found === undefined || found.text === null) return [];
    let rows: Row[];
    try {
      rows = JSON.parse(`[${found.text}]`);
    } catch (cause) {
      throw new StoreFault("corrupt", `The log in ${file} is damaged; restore a backup.`, cause);
    }
    return rows.map(commitOf);
  }

  return {
    range(workspace: number, fromSeq: number, limit: number): Commit[] {
      const commits = parse(range.get(workspace, fromSeq, limit));
      commits.forEach((commit, i) => {
        if (commit.seq !== Math.max(fromSeq, 1) + i)
          throw new StoreFault("corrupt", `The log in ${file} lacks a commit; restore a backup.`);
      });
      return commits;
    },
    about: (workspace: number, subject: Uint8Array, limit: number): Commit[] =>
      parse(about.get(workspace, subject, limit)),
    /** Commits of all workspaces with from < position <= to, in the order in which they were appended. */
    between: (from: number, to: number): Commit[] => parse(beyond.get(from, to)),
  };
}
