import { createHash, randomBytes } from "node:crypto";
import { MemberId, PodId, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import { type Database, sqlOf } from "../store/sql.ts";
import type { Engines } from "../workspace/engine.ts";
import { icsOf } from "./ics.ts";
import { podCalendar } from "./pod-calendar.ts";
import type { Calendars } from "./port.ts";

const Owner = z.object({ workspace: WorkspaceId, member: MemberId, pod: PodId });
const Made = z.object({ at: z.int() });

const TABLE = `
  CREATE TABLE IF NOT EXISTS calendar_link (
    workspace TEXT NOT NULL,
    member TEXT NOT NULL,
    pod TEXT NOT NULL,
    tokenHash TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    PRIMARY KEY (workspace, member, pod)
  ) WITHOUT ROWID`;

const OWN = "workspace = ? AND member = ? AND pod = ?";

/** What the file keeps of a token: whoever reads the file cannot read a calendar. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

interface Options {
  readonly database: Database;
  readonly engines: Engines;
  readonly clock: () => number;
  /** The address of a workspace's pages: "https://tandem.example/w/hollin". */
  readonly homeOf: (workspace: WorkspaceId) => string;
}

/** Calendar links in the store's own file, so that one backup holds them too. */
export function createCalendars({ database, engines, clock, homeOf }: Options): Calendars {
  const sql = sqlOf(database);
  sql.run(TABLE);
  return {
    madeAt: ({ workspace, member, pod }) =>
      sql.one(Made, `SELECT at FROM calendar_link WHERE ${OWN}`, workspace, member, pod)?.at ?? null,
    renew({ workspace, member, pod }) {
      const token = randomBytes(32).toString("base64url");
      sql.run(
        "INSERT OR REPLACE INTO calendar_link (workspace, member, pod, tokenHash, at) VALUES (?, ?, ?, ?, ?)",
        workspace,
        member,
        pod,
        hashOf(token),
        clock(),
      );
      return token;
    },
    end: ({ workspace, member, pod }) =>
      void sql.run(`DELETE FROM calendar_link WHERE ${OWN}`, workspace, member, pod),
    async read(token) {
      const text = "SELECT workspace, member, pod FROM calendar_link WHERE tokenHash = ?";
      const owner = sql.one(Owner, text, hashOf(token));
      if (owner === undefined) return undefined;
      const state = await engines.state(owner.workspace);
      const pod = state.pods[owner.pod];
      if (!state.members[owner.member]?.active || !pod) return undefined;
      const entries = podCalendar(state, pod, homeOf(owner.workspace));
      return icsOf(`${pod.name}, ${state.settings?.name ?? "Tandem"}`, entries, state.at);
    },
  };
}
