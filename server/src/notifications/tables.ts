import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { migrate } from "../store/migrate.ts";

/**
 * A notice is told once a member, commit, kind and subject, so the key makes doing it twice doing it once. `mailAt`: when
 * it may be mailed, null if not at all; `mail`: the mail that it went into, which is kept
 * before it is sent; one without a subject is a digest.
 */
const FIRST = `
  CREATE TABLE IF NOT EXISTS notice (
    workspace TEXT NOT NULL,
    member TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    request TEXT NOT NULL,
    actor TEXT,
    at INTEGER NOT NULL,
    readAt INTEGER,
    mailAt INTEGER,
    together INTEGER NOT NULL,
    mail TEXT,
    PRIMARY KEY (workspace, member, seq, kind, request)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS notice_unread ON notice (workspace, member) WHERE readAt IS NULL;
  CREATE INDEX IF NOT EXISTS notice_to_mail ON notice (mailAt) WHERE mailAt IS NOT NULL AND mail IS NULL;
  CREATE INDEX IF NOT EXISTS notice_mailed ON notice (mail) WHERE mail IS NOT NULL;
  CREATE INDEX IF NOT EXISTS notice_at ON notice (at);

  CREATE TABLE IF NOT EXISTS mail (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    member TEXT NOT NULL,
    request TEXT,
    madeAt INTEGER NOT NULL,
    dueAt INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    sentAt INTEGER,
    failure TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mail_due ON mail (dueAt) WHERE sentAt IS NULL AND failure IS NULL;

  CREATE TABLE IF NOT EXISTS notice_preferences (
    workspace TEXT NOT NULL,
    member TEXT NOT NULL,
    preferences TEXT NOT NULL,
    PRIMARY KEY (workspace, member)
  ) STRICT, WITHOUT ROWID;
`;

/** What a notice is about need not be a request: `about` says what `subject` is the id of. */
const ABOUT = `
  ALTER TABLE notice RENAME COLUMN request TO subject;
  ALTER TABLE notice ADD COLUMN about TEXT NOT NULL DEFAULT 'request';
  ALTER TABLE mail RENAME COLUMN request TO subject;
  ALTER TABLE mail ADD COLUMN about TEXT NOT NULL DEFAULT 'request';
`;

/** Makes the notifications' tables, or brings older ones to what they are now. */
export const prepareTables = (db: DatabaseSyncInstance): void => migrate(db, "notifications", [FIRST, ABOUT]);
