import { DatabaseSync } from "@photostructure/sqlite";
import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { createAuth } from "./auth.ts";
import { prepareTables } from "./tables.ts";

test("better-auth finds every table and column that it needs, and may be told so twice", async () => {
  const db = new DatabaseSync(":memory:");
  prepareTables(db);
  prepareTables(db);
  const auth = createAuth({
    database: { db, asFault: (cause) => cause },
    secret: "s".repeat(43),
    publicUrl: "http://localhost:3000",
    log: () => undefined,
  });
  const { toBeAdded, toBeCreated } = await getMigrations(auth.options);
  expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  db.close();
});
