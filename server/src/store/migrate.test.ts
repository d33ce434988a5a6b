import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";

const MAKE = "CREATE TABLE IF NOT EXISTS thing (old TEXT NOT NULL) STRICT";
const RENAME = "ALTER TABLE thing RENAME COLUMN old TO new";
const BROKEN = "ALTER TABLE thing ADD COLUMN more TEXT; ALTER TABLE nothing ADD COLUMN more TEXT";

const columns = (db: DatabaseSyncInstance): unknown[] =>
  db
    .prepare("SELECT name FROM pragma_table_info('thing')")
    .all()
    .map((row) => Object.values(row)[0]);

test("each step is done once, on a file from before steps were counted too", () => {
  const db = new DatabaseSync(":memory:");
  db.exec(`${MAKE}; INSERT INTO thing VALUES ('kept')`);
  migrate(db, "things", [MAKE]);
  migrate(db, "things", [MAKE, RENAME]);
  migrate(db, "things", [MAKE, RENAME]);
  expect(db.prepare("SELECT new FROM thing").all()).toEqual([{ new: "kept" }]);
  migrate(db, "others", [MAKE]);
  db.close();
});

test("a step that fails leaves all as it was", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, "things", [MAKE]);
  expect(() => migrate(db, "things", [MAKE, RENAME, BROKEN])).toThrow(/nothing/);
  expect(columns(db)).toEqual(["old"]);
  migrate(db, "things", [MAKE, RENAME]);
  expect(columns(db)).toEqual(["new"]);
  db.close();
});

test("what a later Tandem kept is left alone", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, "things", [MAKE, RENAME]);
  expect(() => migrate(db, "things", [MAKE])).toThrow(/later Tandem/);
  db.close();
});
