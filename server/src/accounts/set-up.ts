import { CommandId, isAdmin, MemberId, STARTING_SKILLS, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Engines } from "../workspace/engine.ts";
import type { People } from "./people.ts";
import { AccountFault, type SetUp } from "./port.ts";
import { newId } from "./secrets.ts";
import type { Sessions } from "./sessions.ts";
import type { Sql } from "../store/sql.ts";
import { sendAsSystem } from "./system.ts";

const SERVICES = 8;
const COLUMNS = 7;
const Found = z.object({ found: z.number() });

interface Options {
  readonly sql: Sql;
  readonly people: People;
  readonly sessions: Sessions;
  readonly engines: Engines;
  readonly clock: () => number;
}

/** The first run: one account and its workspace, then never again. */
export function createSetUp({ sql, people, sessions, engines, clock }: Options) {
  let last: Promise<unknown> = Promise.resolve();

  /** True until someone has joined a workspace that is not the demo. */
  const isOpen = (): boolean =>
    sql.one(
      Found,
      "SELECT 1 AS found FROM membership m JOIN workspace w ON w.id = m.workspace WHERE w.demo = 0 LIMIT 1",
    ) === undefined;

  /** A workspace of that name which an import made on the command line, and the founder it waits for. */
  async function findMade(name: string) {
    const row = people.unclaimed(name);
    if (row === undefined) return undefined;
    const { members } = await engines.state(row.id);
    const founder = Object.values(members).find((member) => member.active && isAdmin(member));
    return founder === undefined ? undefined : { workspace: row.id, member: founder.id, slug: row.slug };
  }

  async function run(input: SetUp): Promise<{ account: string; workspace: WorkspaceId; slug: string }> {
    if (!isOpen()) throw new AccountFault("set_up_closed");
    if (people.hasAccount(input.email)) throw new AccountFault("account_exists");
    const passwordHash = await sessions.hashPassword(input.password);
    const made = await findMade(input.workspace.name);
    const id = () => newId(clock());
    const workspace = made?.workspace ?? WorkspaceId.parse(id());
    const member = made?.member ?? MemberId.parse(id());
    const { name, zone, currency, pod } = input.workspace;
    if (made === undefined)
      await sendAsSystem(engines, workspace, {
        id: CommandId.parse(id()),
        type: "workspace.create",
        input: {
          id: workspace,
          name,
          zone,
          currency,
          pod: { id: id(), name: pod },
          founder: { id: member, side: input.side },
          serviceIds: Array.from({ length: SERVICES }, id),
          skillIds: STARTING_SKILLS.map(id),
          columnIds: Array.from({ length: COLUMNS }, id),
        },
      });
    // The log comes first: a crash here leaves a workspace nobody knows of, and set-up still open.
    return sql.together(() => {
      if (!isOpen()) throw new AccountFault("set_up_closed");
      const account = people.addAccount({ name: input.name, email: input.email, passwordHash });
      const slug = made?.slug ?? people.addWorkspace({ id: workspace, name, demo: false });
      people.addMembership(account, workspace, member);
      return { account, workspace, slug };
    });
  }

  return {
    isOpen,
    /** One at a time: of two at once the second finds set-up closed. */
    run(input: SetUp) {
      const mine = last.then(() => run(input));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
