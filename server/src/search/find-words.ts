import { MemberId, type WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";
import { workspaceWord } from "./index-log.ts";
import { type Excerpt, type Found, FOUND_IN } from "./port.ts";
import { HIT, piecesOf } from "./texts.ts";

/** Texts that are looked at, and things and excerpts that are told. */
const MOST_TEXTS = 300;
/** Texts of one request or sprint. */
const MOST_OF_ONE = 6;
const MOST_THINGS = 30;
const MOST_EXCERPTS = 3;
const MOST_WORDS = 12;
/** Words of an excerpt. */
const EXCERPT_WORDS = 26;
/** How much more a word in the key or the title says than one in a text. */
const WEIGHTS = "0, 8, 6, 1";

const Hit = z.object({ id: z.int(), thing: z.string(), rank: z.number() });
const Shown = z.object({
  id: z.int(),
  place: z.enum(FOUND_IN),
  by: MemberId.nullable(),
  at: z.int(),
  key: z.string(),
  title: z.string(),
  body: z.string(),
});

/** What was typed, as the index asks for it: every word, or what begins with it; null without a word. */
export function matchOf(workspace: WorkspaceId, typed: string): string | null {
  const words = [...typed.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}]+/gu)].slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  // Letters and digits only, so that nothing of it is read as a sign of the query language.
  const all = words.map(([word]) => `"${word.slice(0, 40)}"${word.length > 1 ? "*" : ""}`).join(" AND ");
  return `workspace : "${workspaceWord(workspace)}" AND {key title body} : (${all})`;
}

/** Requests and sprints in whose words all that was typed stands, the best first. */
export function findWords(
  sql: Sql,
  workspace: WorkspaceId,
  typed: string,
): { readonly found: readonly Found[]; readonly hasMore: boolean } {
  const match = matchOf(workspace, typed);
  if (match === null) return { found: [], hasMore: false };
  const hits = sql.all(
    Hit,
    // The best texts of each thing before the best of all, so that long talk about a few hides no other one.
    `WITH hit AS MATERIALIZED (
       SELECT t.id AS id, t.thing AS thing, t.at AS at, bm25(search_words, ${WEIGHTS}) AS rank
       FROM search_words JOIN search_text t ON t.id = search_words.rowid
       WHERE search_words MATCH ? AND t.workspace = ?
     ), placed AS (
       SELECT *, row_number() OVER (PARTITION BY thing ORDER BY rank, at DESC) AS place FROM hit
     )
     SELECT id, thing, rank FROM placed WHERE place <= ${MOST_OF_ONE} ORDER BY rank, at DESC LIMIT ${MOST_TEXTS}`,
    match,
    workspace,
  );
  // In the order of each one's best text.
  const texts = new Map<string, number[]>();
  for (const { id, thing } of hits) texts.set(thing, [...(texts.get(thing) ?? []), id]);
  const told = [...texts].slice(0, MOST_THINGS);
  const shown = new Map(
    sql
      .all(
        Shown,
        `SELECT t.id AS id, t.found_in AS place, t.by AS by, t.at AS at,
           highlight(search_words, 1, ?1, ?2) AS key,
           highlight(search_words, 2, ?1, ?2) AS title,
           snippet(search_words, 3, ?1, ?2, '…', ${EXCERPT_WORDS}) AS body
         FROM search_words JOIN search_text t ON t.id = search_words.rowid
         WHERE search_words MATCH ?3 AND search_words.rowid IN (SELECT value FROM json_each(?4))`,
        HIT.from,
        HIT.to,
        match,
        JSON.stringify(told.flatMap(([, ids]) => ids)),
      )
      .map((row) => [row.id, row]),
  );
  const found = told.map(([thing, ids]): Found => {
    const rows = ids.flatMap((id) => shown.get(id) ?? []);
    const excerpts = rows
      .filter(({ body }) => body.includes(HIT.from))
      .slice(0, MOST_EXCERPTS)
      .map(({ place, by, at, body }): Excerpt => ({ in: place, by, at, pieces: piecesOf(body) }));
    return {
      thing,
      key: piecesOf(rows[0]?.key ?? ""),
      title: piecesOf(rows[0]?.title ?? ""),
      excerpts,
    };
  });
  return { found, hasMore: texts.size > told.length || hits.length === MOST_TEXTS };
}
