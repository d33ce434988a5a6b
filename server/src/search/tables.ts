import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { migrate } from "../store/migrate.ts";

/**
 * What can be found: a text each, with the request or the sprint that it is about. `subject` is the request, the sprint, the comment, the step or, of what is said once and
 * never changed, commit and place. `fields` are the parts of a brief, so that an edit changes one. All of it is made from the log: emptying
 * these tables makes it anew.
 */
const FIRST = `
  CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL,
    subject TEXT NOT NULL,
    request TEXT NOT NULL,
    found_in TEXT NOT NULL,
    by TEXT,
    at INTEGER NOT NULL,
    fields TEXT,
    UNIQUE (workspace, subject)
  ) STRICT;
  CREATE INDEX search_text_request ON search_text (workspace, request);
  CREATE VIRTUAL TABLE search_words USING fts5 (
    workspace, key, title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
  );
  CREATE TABLE search_read (workspace TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Sprints are found too, and steps: everything is read anew. */
const SPRINTS = `
  ALTER TABLE search_text RENAME COLUMN request TO thing;
  DELETE FROM search_words;
  DELETE FROM search_text;
  DELETE FROM search_read;
`;

export const prepareTables = (db: DatabaseSyncInstance): void => migrate(db, "search", [FIRST, SPRINTS]);
