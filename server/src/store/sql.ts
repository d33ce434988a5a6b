import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { z } from "zod";
import { relaxed } from "./relaxed.ts";

/** What SQLite takes and gives. */
type Value = string | number | null;

/** The handle that the store opened, and how it names what goes wrong with it. */
export interface Database {
  readonly db: DatabaseSyncInstance;
  /** What to throw for what SQLite threw: a StoreFault for a full disk, a lock and the like. */
  readonly asFault: (cause: unknown) => unknown;
}

/** Reads and writes through the shared handle. Every row is checked, so that a foreign file fails loudly. */
export function sqlOf({ db, asFault }: Database) {
  const statements = new Map<string, ReturnType<DatabaseSyncInstance["prepare"]>>();
  const statement = (text: string) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const made = db.prepare(text);
    statements.set(text, made);
    return made;
  };
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw asFault(cause);
    }
  };
  const together = <Result>(work: () => Result): Result => {
    attempt(() => db.exec("BEGIN IMMEDIATE"));
    try {
      const result = work();
      db.exec("COMMIT");
      return result;
    } catch (cause) {
      if (db.isTransaction) db.exec("ROLLBACK");
      throw asFault(cause);
    }
  };
  return {
    /** The first row, or undefined. */
    one<Row extends z.ZodType>(row: Row, text: string, ...values: Value[]): z.infer<Row> | undefined {
      const found: unknown = attempt(() => statement(text).get(...values));
      return found === undefined ? undefined : row.parse(found);
    },
    all<Row extends z.ZodType>(row: Row, text: string, ...values: Value[]): z.infer<Row>[] {
      const found: unknown[] = attempt(() => statement(text).all(...values));
      return found.map((each) => row.parse(each));
    },
    /** How many rows changed. */
    run(text: string, ...values: Value[]): number {
      return Number(attempt(() => statement(text).run(...values)).changes);
    },
    /** All of it or nothing. Takes no promise: the handle is shared, so a write lasts one turn. */
    together,
    /** The same for what a follower makes from the log: a power cut may lose it, and its checkpoint with it. */
    derived: <Result>(work: () => Result): Result => relaxed(db, () => together(work)),
  };
}

export type Sql = ReturnType<typeof sqlOf>;
