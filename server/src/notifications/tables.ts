import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * A notice is told once a member, commit, kind and request, so the key makes doing it twice doing it once. `mailAt`: when
 * it may be mailed, null if not at all; `mail`: the mail that it went into, which is kept
 * before it is sent; one without a request is a digest.
 */
const TABLES = `
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

/** Makes the notifications' tables where they are missing. */
export function prepareTables(db: DatabaseSyncInstance): void {
  db.exec(TABLES);
}
