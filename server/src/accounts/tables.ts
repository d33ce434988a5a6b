import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * The first four tables are better-auth's (a test compares them with what it expects), under names that say what they
 * are here; the others are Tandem's own. They live in the same file as the log, so that one backup holds both.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS account (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    emailVerified INTEGER NOT NULL,
    image TEXT,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS account_session (
    id TEXT PRIMARY KEY NOT NULL,
    expiresAt TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    ipAddress TEXT,
    userAgent TEXT,
    userId TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX IF NOT EXISTS account_session_userId_idx ON account_session (userId);
  CREATE TABLE IF NOT EXISTS account_credential (
    id TEXT PRIMARY KEY NOT NULL,
    accountId TEXT NOT NULL,
    providerId TEXT NOT NULL,
    userId TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    accessToken TEXT,
    refreshToken TEXT,
    idToken TEXT,
    accessTokenExpiresAt TEXT,
    refreshTokenExpiresAt TEXT,
    scope TEXT,
    password TEXT,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS account_credential_userId_idx ON account_credential (userId);
  CREATE TABLE IF NOT EXISTS account_verification (
    id TEXT PRIMARY KEY NOT NULL,
    identifier TEXT NOT NULL,
    value TEXT NOT NULL,
    expiresAt TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS account_verification_identifier_idx ON account_verification (identifier);

  CREATE TABLE IF NOT EXISTS workspace (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    demo INTEGER NOT NULL,
    createdAt INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS membership (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    workspace TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    member TEXT NOT NULL,
    PRIMARY KEY (account, workspace),
    UNIQUE (workspace, member)
  );
  CREATE TABLE IF NOT EXISTS invitation (
    id TEXT PRIMARY KEY NOT NULL,
    tokenHash TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    terms TEXT NOT NULL,
    note TEXT NOT NULL,
    member TEXT NOT NULL,
    invitedBy TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    usedAt INTEGER,
    revokedAt INTEGER
  );
  CREATE INDEX IF NOT EXISTS invitation_workspace_idx ON invitation (workspace);
  CREATE TABLE IF NOT EXISTS password_reset (
    id TEXT PRIMARY KEY NOT NULL,
    tokenHash TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    madeBy TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    usedAt INTEGER
  );
  CREATE TABLE IF NOT EXISTS demo_part (
    part TEXT PRIMARY KEY NOT NULL,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
  );
`;

/** Makes the accounts' tables where they are missing. */
export function prepareTables(db: DatabaseSyncInstance): void {
  db.exec(TABLES);
}
