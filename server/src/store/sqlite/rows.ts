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

/** workspace's number, seq, at, actor ("": the system), command, subjects (ids as hex), events. */
type Row = readonly [number, number, number, string, string, string, readonly DomainEvent[]];

/**
 * SQL that gives the picked commits as one JSON text: one call and one parse for thousands of rows is twice as fast as
 * a call a row. `order` sorts within SQLite, which copies every row once more; without it the rows come as picked, which
 * SQLite does and does not promise.
 */
const asOneText = (picked: string, order: "" | "ORDER BY seq" | "ORDER BY position") => `
  SELECT group_concat(concat(
    '[', workspace, ',', seq, ',', at, ',"', lower(hex(actor)), '","', lower(hex(command)), '","',
    lower(hex(subjects)), '",', events, ']'
  ), ',' ${order}) AS text FROM (${picked})`;

const COLUMNS = "workspace, seq, at, actor, command, subjects, events";

/** The id of this hex, made once for all who share `ids`. */
function known<Id extends string>(ids: Map<string, string>, hex: string): Id {
  let id = ids.get(hex);
  if (id === undefined) {
    id = idOfHex<Id>(hex);
    ids.set(hex, id);
  }
  return id as Id;
}

/** Reads commits out of the file; `idOf` tells the id of a workspace's number. */
export function commitReader(db: DatabaseSyncInstance, file: string, idOf: (number: number) => WorkspaceId) {
  const range = db.prepare(
    asOneText(`SELECT ${COLUMNS} FROM commits WHERE workspace = ? AND seq >= ? ORDER BY seq LIMIT ?`, ""),
  );
  const about = db.prepare(
    asOneText(
      `SELECT ${COLUMNS} FROM commits JOIN
         (SELECT workspace, seq FROM subjects WHERE workspace = ? AND subject = ? AND seq > ? ORDER BY seq LIMIT ?)
       USING (workspace, seq)`,
      "ORDER BY seq",
    ),
  );
  const beyond = db.prepare(
    asOneText(
      `SELECT position, ${COLUMNS} FROM commits WHERE position > ? AND position <= ? ORDER BY position`,
      "ORDER BY position",
    ),
  );

  /** `ids`: those of this text, since few actors and subjects stand in many commits. */
  function commitOf(
    [number, seq, at, actor, command, subjects, events]: Row,
    ids: Map<string, string>,
  ): Commit {
    const named: string[] = [];
    for (let i = 0; i < subjects.length; i += 32) named.push(known(ids, subjects.slice(i, i + 32)));
    return {
      workspace: idOf(number),
      seq,
      at,
      actor: actor === "" ? null : known<MemberId>(ids, actor),
      commandId: idOfHex<CommandId>(command),
      events: events.map(upcast),
      subjects: named,
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
    const ids = new Map<string, string>();
    return rows.map((row) => commitOf(row, ids));
  }

  return {
    range(workspace: number, fromSeq: number, limit: number): Commit[] {
      const commits = parse(range.get(workspace, fromSeq, limit)).sort((a, b) => a.seq - b.seq);
      commits.forEach((commit, i) => {
        if (commit.seq !== Math.max(fromSeq, 1) + i)
          throw new StoreFault("corrupt", `The log in ${file} lacks a commit; restore a backup.`);
      });
      return commits;
    },
    about: (workspace: number, subject: Uint8Array, afterSeq: number, limit: number): Commit[] =>
      parse(about.get(workspace, subject, afterSeq, limit)),
    /** Commits of all workspaces with from < position <= to, in the order in which they were appended. */
    between: (from: number, to: number): Commit[] => parse(beyond.get(from, to)),
  };
}
