import { StoreFault } from "../port.ts";

/** What SQLite says, by its code: the library's `all` and `iterate` give the text alone. */
const TEXTS: Readonly<Record<string, number>> = {
  "database is locked": 5,
  "database table is locked": 6,
  "attempt to write a readonly database": 8,
  "disk I/O error": 10,
  "database disk image is malformed": 11,
  "database or disk is full": 13,
  "unable to open database file": 14,
};

function sqliteCode(cause: unknown): number | undefined {
  if (!(cause instanceof Error)) return undefined;
  if ("errcode" in cause && typeof cause.errcode === "number") return cause.errcode & 0xff;
  return systemCode(cause) === "ERR_SQLITE_ERROR" ? TEXTS[cause.message] : undefined;
}

const systemCode = (cause: unknown): string | undefined =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;

/** Another connection holds the write lock: worth trying again. */
export const isLocked = (cause: unknown): boolean => sqliteCode(cause) === 5 || sqliteCode(cause) === 6;

/** What a failure of SQLite or of the file system means for whoever runs Tandem. A bug stays what it is. */
export function asFault(cause: unknown, file: string): unknown {
  if (cause instanceof StoreFault) return cause;
  switch (sqliteCode(cause)) {
    case undefined:
      return /^E[A-Z0-9]+$/.test(systemCode(cause) ?? "") ? systemFault(cause, file) : cause;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new StoreFault("locked", `The database ${file} is kept locked by another program.`, cause);
    case 13: // SQLITE_FULL
      return new StoreFault("full", `There is no room left on the disk for ${file}.`, cause);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return new StoreFault(
        "corrupt",
        `The file ${file} is damaged or not Tandem's; restore a backup.`,
        cause,
      );
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
      return new StoreFault("unreadable", `The database ${file} cannot be opened for writing.`, cause);
    case 1: // SQLITE_ERROR: wrong SQL
    case 19: // SQLITE_CONSTRAINT
    case 20: // SQLITE_MISMATCH
    case 21: // SQLITE_MISUSE
      return cause;
    default:
      return new StoreFault("away", `The database ${file} did not answer.`, cause);
  }
}

function systemFault(cause: unknown, file: string): StoreFault {
  switch (systemCode(cause)) {
    case "ENOSPC":
    case "EDQUOT":
      return new StoreFault("full", `There is no room left on the disk for ${file}.`, cause);
    case "ENOTDIR":
    case "EEXIST":
      return new StoreFault("unreadable", `A file stands where the folder of ${file} should be.`, cause);
    case "EACCES":
    case "EPERM":
      return new StoreFault("unreadable", `Permission to use ${file} is missing.`, cause);
    case "EROFS":
      return new StoreFault("unreadable", `${file} is on a disk that cannot be written to.`, cause);
    default:
      return new StoreFault("unreadable", `The folder of ${file} cannot be used.`, cause);
  }
}
