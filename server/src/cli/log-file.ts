import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import {
  CommandId,
  isAdmin,
  MemberId,
  upcast,
  WorkspaceId,
  type Commit,
  type WorkspaceState,
} from "@tandem/shared";
import { z } from "zod";
import { appendLog, LogTaken } from "../workspace/append-log.ts";
import { LogCheck } from "../workspace/check-log.ts";
import type { Arguments } from "./arguments.ts";
import { unreadable } from "./import-history.ts";
import { CommandFault, theWorkspace, type Kit } from "./kit.ts";

const PAGE = 1000;

const Line = z.strictObject({
  workspace: WorkspaceId,
  seq: z.int().min(1),
  at: z.int().min(0),
  actor: MemberId.nullable(),
  commandId: CommandId,
  events: z.array(z.looseObject({ type: z.string() })),
  subjects: z.array(z.string()),
});

/** Writes a workspace's whole log, one commit a line in order. */
export async function exportLog(kit: Kit, args: Arguments): Promise<number> {
  const { id, name } = await theWorkspace(kit, args.workspace ?? "");
  const check = new LogCheck();
  for (let from = 1; ;) {
    const page = await kit.store.read(id, from, PAGE);
    for (const commit of page) {
      const damage = check.next(commit);
      if (damage !== null) throw new CommandFault(`${name} is damaged: ${damage}. See tandem verify.`);
    }
    if (page.length > 0) await kit.output.answer(page.map((commit) => JSON.stringify(commit)).join("\n"));
    if (page.length < PAGE) break;
    from += page.length;
  }
  const { commits, hash } = check.end();
  kit.output.say(`${name}: ${commits.toLocaleString("en-US")} commits, state ${hash}`);
  return 0;
}

/**
 * Takes an exported log in, into an installation that does not list that workspace. Of a damaged file nothing is taken.
 * The workspace is listed once the whole log stands; where an earlier try stopped midway, this one goes on from there.
 */
export async function importLog(kit: Kit, args: Arguments): Promise<number> {
  const commits = await readLog(args.file);
  const [first] = commits;
  if (first === undefined) throw new CommandFault(`${args.file} holds no commit.`);
  const check = new LogCheck();
  for (const commit of commits) {
    const damage = check.next(commit);
    if (damage !== null) throw new CommandFault(`${args.file} is damaged, nothing was taken in: ${damage}.`);
  }
  const { state, hash } = check.end();
  const { workspace } = first;
  const name = state.settings?.name;
  if (name === undefined) throw new CommandFault(`${args.file} does not begin with a workspace.`);
  const { people } = await kit.accounts();
  if (people.workspaces().some(({ id }) => id === workspace))
    throw new CommandFault(`${name} is here already. A log goes into an installation that does not have it.`);
  const stood = await standing(kit, commits, workspace, name);
  if (stood > 0)
    kit.output.say(`${stood.toLocaleString("en-US")} commits were here already, from an earlier try.`);
  await appendLog(kit.store, commits.slice(stood)).catch((cause: unknown) => {
    if (!(cause instanceof LogTaken)) throw cause;
    throw new CommandFault(
      `Something else is bringing ${name} in: commit ${cause.seq} came from there. Once that has ended, give the same command again; it goes on from what is here.`,
    );
  });
  const founder = founderOf(state);
  if (founder) people.foundWorkspace({ id: workspace, name, founder });
  await kit.output.answer(`${name}: ${commits.length.toLocaleString("en-US")} commits, state ${hash}`);
  return 0;
}

/** How many of a log's first commits are stored. Throws where what is stored is not the beginning of that log. */
async function standing(
  { store }: Kit,
  commits: readonly Commit[],
  workspace: WorkspaceId,
  name: string,
): Promise<number> {
  for (let stood = 0; ;) {
    const page = await store.read(workspace, stood + 1, PAGE);
    for (const stored of page) {
      const own = commits[stood];
      if (stored.seq !== own?.seq || stored.commandId !== own.commandId)
        throw new CommandFault(
          `Another log of ${name} is here already: from commit ${stored.seq} on it is not that of the file.`,
        );
      stood++;
    }
    if (page.length < PAGE) return stood;
  }
}

const founderOf = (state: WorkspaceState): MemberId | undefined =>
  Object.values(state.members).find((member) => member.active && isAdmin(member))?.id;

async function readLog(file: string): Promise<Commit[]> {
  const commits: Commit[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number++;
      if (line.trim() === "") continue;
      commits.push(commitOf(line, `${file}, line ${number}`));
    }
  } catch (cause) {
    throw cause instanceof CommandFault ? cause : new CommandFault(unreadable(file, cause));
  }
  return commits;
}

function commitOf(line: string, where: string): Commit {
  try {
    const commit: Commit = JSON.parse(line);
    Line.parse(commit);
    return { ...commit, events: commit.events.map(upcast) };
  } catch {
    throw new CommandFault(`${where} is not a commit.`);
  }
}
