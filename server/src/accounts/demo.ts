import { WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { People } from "./people.ts";
import { AccountFault, type DemoMaker, DemoPart, type DemoPerson } from "./port.ts";
import type { Sessions } from "./sessions.ts";
import type { Sql } from "../store/sql.ts";

const Offer = z.object({ part: DemoPart, name: z.string(), account: z.string() });
const Id = z.object({ id: z.string() });
const WorkspaceRow = z.object({ id: WorkspaceId });

interface Options {
  readonly sql: Sql;
  readonly people: People;
  readonly sessions: Sessions;
  /** Whether visitors may sign in to the demo at all. */
  readonly allowed: boolean;
  /** Makes the demo on the first sign-in; without it only a demo that is there is offered. */
  readonly maker: DemoMaker | undefined;
}

/** The demo's people. They have no password: the only way in is one click, and only where that is allowed. */
export function createDemo({ sql, people, sessions, allowed, maker }: Options) {
  const offers = () =>
    allowed
      ? sql.all(Offer, "SELECT d.part, a.name, d.account FROM demo_part d JOIN account a ON a.id = d.account")
      : [];
  const workspace = (): WorkspaceId | undefined =>
    sql.one(WorkspaceRow, "SELECT id FROM workspace WHERE demo = 1")?.id;
  let making: Promise<void> | undefined;

  /** Lists the demo workspace and gives each of its people an account, all in one turn. */
  function createDemoAccounts(
    made: { id: WorkspaceId; name: string },
    everyone: readonly DemoPerson[],
  ): void {
    sql.together(() => {
      people.addWorkspace({ ...made, demo: true });
      for (const { name, email, member, part } of everyone) {
        const account = people.addAccount({ name, email, passwordHash: null });
        people.addMembership(account, made.id, member);
        if (part !== null) sql.run("INSERT INTO demo_part (part, account) VALUES (?, ?)", part, account);
      }
    });
  }

  /** Two who come at once wait for one making; where it failed, the next one tries again. */
  async function prepare({ make }: DemoMaker): Promise<void> {
    making ??= make().then(({ workspace: made, people: everyone }) => createDemoAccounts(made, everyone));
    try {
      await making;
    } finally {
      making = undefined;
    }
  }

  return {
    allowed,

    /** The demo workspace, once it is there. */
    workspace,

    /** Who can be played, in the order marketer, lead, leader. Empty where the demo is not offered. */
    people: (): { part: DemoPart; name: string }[] => {
      const found = allowed && maker && workspace() === undefined ? maker.parts : offers();
      return DemoPart.options.flatMap((part) =>
        found.filter((offer) => offer.part === part).map(({ name }) => ({ part, name })),
      );
    },

    createDemoAccounts,

    /** Gives the cookie of a new session as one of the demo's people. */
    async signIn(part: DemoPart, agent: string): Promise<string> {
      if (allowed && maker && workspace() === undefined) await prepare(maker);
      const offer = offers().find((each) => each.part === part);
      if (offer === undefined) throw new AccountFault("not_in_demo");
      return sessions.open(offer.account, agent);
    },

    /** Ends what sessions of the demo are left from a time when it was offered. */
    async closeLeftOvers(): Promise<void> {
      if (allowed) return;
      const accounts = sql.all(
        Id,
        "SELECT m.account AS id FROM membership m JOIN workspace w ON w.id = m.workspace WHERE w.demo = 1",
      );
      for (const { id } of accounts) await sessions.endAll(id);
    },
  };
}
