import { DatabaseSync } from "@photostructure/sqlite";
import { MemberId, WorkspaceId } from "@tandem/shared";
import { expect, test } from "vitest";
import { sqlOf } from "../store/sql.ts";
import { createInbox } from "./inbox.ts";
import { createOutbox } from "./outbox.ts";
import { prepareTables } from "./tables.ts";

const id = (n: number) => `0198c0de-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const W = WorkspaceId.parse(id(1));
const MIA = MemberId.parse(id(2));

test("an inbox from when all was about requests is read as it was, and its mails go out", () => {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    CREATE TABLE notice (
      workspace TEXT NOT NULL, member TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, request TEXT NOT NULL,
      actor TEXT, at INTEGER NOT NULL, readAt INTEGER, mailAt INTEGER, together INTEGER NOT NULL, mail TEXT,
      PRIMARY KEY (workspace, member, seq, kind, request)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mail (
      id TEXT PRIMARY KEY, workspace TEXT NOT NULL, member TEXT NOT NULL, request TEXT, madeAt INTEGER NOT NULL,
      dueAt INTEGER NOT NULL, tries INTEGER NOT NULL, sentAt INTEGER, failure TEXT
    ) STRICT;
    INSERT INTO notice VALUES ('${W}', '${MIA}', 7, 'asked', '${id(100)}', NULL, 5, NULL, 10, 0, NULL);
    INSERT INTO mail VALUES ('old', '${W}', '${MIA}', '${id(100)}', 1, 1, 0, NULL, NULL);
    INSERT INTO mail VALUES ('digest', '${W}', '${MIA}', NULL, 2, 2, 0, NULL, NULL);
  `);
  prepareTables(db);
  prepareTables(db);
  const sql = sqlOf({ db, asFault: (cause) => cause });
  const about = { what: "request", id: id(100) };
  const page = createInbox(sql).page(W, MIA, { unreadOnly: true, kinds: [], after: null });
  expect(page.rows).toEqual([{ seq: 7, kind: "asked", about, actor: null, at: 5, readAt: null }]);
  const outbox = createOutbox(sql);
  outbox.gather(20);
  const mails = [];
  for (let mail = outbox.next(20); mail !== undefined; mail = outbox.next(20)) {
    mails.push(mail.about);
    outbox.sent(mail.id, 20);
  }
  expect(mails).toEqual([about, null, about]);
  db.close();
});
