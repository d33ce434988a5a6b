import type { Commit, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";
import { type BriefFields, changesIn, readable } from "./texts.ts";

const Known = z.object({ id: z.int(), fields: z.string().nullable() });
const Step = z.object({ id: z.int(), subject: z.string() });
const Read = z.object({ seq: z.int() });
const Fields = z.record(z.string(), z.string());

/** A workspace's id as one word of the index. */
export const workspaceWord = (workspace: WorkspaceId): string => workspace.replaceAll("-", "");

/** Up to which commit the workspace was read. */
export const readTo = (sql: Sql, workspace: WorkspaceId): number =>
  sql.one(Read, "SELECT seq FROM search_read WHERE workspace = ?", workspace)?.seq ?? 0;

interface Row {
  readonly subject: string;
  readonly thing: string;
  readonly place: string;
  readonly by: string | null;
  readonly at: number;
  readonly fields: string | null;
}

/** Takes in the commits that follow `from`; nothing where another process did so meanwhile. */
export function takeIn(sql: Sql, workspace: WorkspaceId, from: number, commits: readonly Commit[]): void {
  const word = workspaceWord(workspace);

  const known = (subject: string) =>
    sql.one(
      Known,
      "SELECT id, fields FROM search_text WHERE workspace = ? AND subject = ?",
      workspace,
      subject,
    );
  const briefOf = (thing: string): BriefFields => Fields.parse(JSON.parse(known(thing)?.fields ?? "{}"));

  function forget(id: number): void {
    sql.run("DELETE FROM search_words WHERE rowid = ?", id);
    sql.run("DELETE FROM search_text WHERE id = ?", id);
  }

  function put({ subject, thing, place, by, at, fields }: Row, brief: BriefFields, body: string): void {
    const before = known(subject);
    if (before !== undefined) {
      sql.run("UPDATE search_text SET fields = ? WHERE id = ?", fields, before.id);
      sql.run("UPDATE search_words SET body = ? WHERE rowid = ?", body, before.id);
      return;
    }
    sql.run(
      "INSERT INTO search_text (workspace, subject, thing, found_in, by, at, fields) VALUES (?, ?, ?, ?, ?, ?, ?)",
      workspace,
      subject,
      thing,
      place,
      by,
      at,
      fields,
    );
    sql.run(
      "INSERT INTO search_words (rowid, workspace, key, title, body) VALUES (last_insert_rowid(), ?, ?, ?, ?)",
      word,
      brief.key ?? "",
      readable(brief.title ?? ""),
      body,
    );
  }

  function take(change: ReturnType<typeof changesIn>[number]): void {
    if (change.kind === "gone") {
      const before = known(change.subject);
      if (before !== undefined) forget(before.id);
      return;
    }
    if (change.kind === "steps") {
      const kept = new Set(change.subjects);
      const steps = sql.all(
        Step,
        "SELECT id, subject FROM search_text WHERE workspace = ? AND thing = ? AND found_in = 'step'",
        workspace,
        change.thing,
      );
      for (const { id, subject } of steps) if (!kept.has(subject)) forget(id);
      return;
    }
    const { thing, by, at } = change;
    if (change.kind === "said") {
      const body = readable(change.text);
      const row = { thing, by, at, subject: change.subject ?? change.place, place: change.in };
      if (body !== "") put({ ...row, fields: null }, briefOf(thing), body);
      return;
    }
    if (Object.keys(change.fields).length === 0) return;
    const brief = { ...briefOf(thing), ...change.fields };
    const { outcome, answers, waitingFor, ifMissed, meanwhileWaits } = brief;
    const body = [outcome, answers, waitingFor, ifMissed, meanwhileWaits].filter(Boolean).join("\n");
    const row = { subject: thing, thing, place: "brief", by: null, at };
    put({ ...row, fields: JSON.stringify(brief) }, brief, readable(body));
    if (change.fields.title !== undefined)
      sql.run(
        "UPDATE search_words SET title = ? WHERE rowid IN (SELECT id FROM search_text WHERE workspace = ? AND thing = ?)",
        readable(change.fields.title),
        workspace,
        thing,
      );
  }

  sql.derived(() => {
    const last = commits.at(-1);
    if (last === undefined || readTo(sql, workspace) !== from) return;
    for (const commit of commits) for (const change of changesIn(commit)) take(change);
    sql.run("INSERT OR REPLACE INTO search_read (workspace, seq) VALUES (?, ?)", workspace, last.seq);
  });
}
