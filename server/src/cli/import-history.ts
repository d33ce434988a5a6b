import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  CommandId,
  type HistoryRow,
  isTimeZone,
  MemberId,
  STARTING_SKILLS,
  uuidV7,
  WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import { textOfBytes } from "../import/csv-table.ts";
import { importRow, isKnown, readHistoryFile } from "../import/history-file.ts";
import { importRows, type ImportProgress } from "../import/import-rows.ts";
import type { Arguments } from "./arguments.ts";
import { CommandFault, findWorkspace, type Kit } from "./kit.ts";

const COLUMNS = 7;
const SERVICES = 8;
const count = (n: number): string => n.toLocaleString("en-US");
const rows = (n: number): string => `${count(n)} ${n === 1 ? "row" : "rows"}`;

/** Takes in a CSV of finished work. Gives the exit code: 1 only where nothing of the file could be read. */
export async function importHistory(kit: Kit, args: Arguments): Promise<number> {
  const { output, clock, engines } = kit;
  const name = args.workspace ?? "";
  const text = await readText(args.file);
  const found = await findWorkspace(kit, name);
  const zone = found?.state.settings?.zone ?? zoneFor(args.zone);
  const reading = readHistoryFile(text, { zone, now: clock() });
  if (reading.problem !== null) throw new CommandFault(`${args.file}: ${reading.problem}`);
  for (const { row, reason } of reading.refused) await output.answer(`row ${row}: ${reason}`);

  const { accepted, refused, total } = reading;
  const refusal = refused.length === 0 ? "" : ` ${rows(refused.length)} refused.`;
  if (accepted.length === 0) {
    await output.answer(`None of ${rows(total)} can come in.${refusal}`);
    return 1;
  }
  if (args.dryRun) {
    const already = found ? knownAmong(found.state, accepted) : 0;
    const there =
      already > 0 ? ` ${count(already)} of them ${already === 1 ? "is" : "are"} there already.` : "";
    await output.answer(
      `${count(accepted.length)} of ${rows(total)} can come in.${there}${refusal} Nothing was written.`,
    );
    return 0;
  }
  const workspace = found?.id ?? (await makeWorkspace(kit, name, zone));
  const { imported, already } = await importRows(accepted, {
    engines,
    clock,
    workspace,
    actor: null,
    onProgress: (progress) => output.progress(bar(progress)),
  });
  output.progress("");
  const there = already > 0 ? ` ${count(already)} were there already.` : "";
  await output.answer(
    `${count(imported)} of ${rows(total)} imported into ${found?.name ?? name}.${there}${refusal}`,
  );
  return 0;
}

const knownAmong = (state: WorkspaceState, accepted: readonly HistoryRow[]): number =>
  accepted.filter((row) => isKnown(state, importRow(row))).length;

async function readText(file: string): Promise<string> {
  try {
    return textOfBytes(await readFile(file));
  } catch (cause) {
    throw new CommandFault(unreadable(file, cause));
  }
}

/** Why a file cannot be read, as a sentence. */
export function unreadable(file: string, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const why = { ENOENT: "it is not there", EACCES: "permission is missing", EISDIR: "it is a folder" }[code];
  return `${file} cannot be read: ${why ?? `the system says ${code || String(cause)}`}.`;
}

function zoneFor(wanted: string | undefined): string {
  const zone = wanted ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(zone))
    throw new CommandFault(`--zone is ${zone}, but must be a time zone such as Europe/Brussels.`);
  return zone;
}

/** A new workspace; whoever set Tandem up is its admin, or whoever sets it up later under the same name. */
async function makeWorkspace(
  { engines, accounts, clock }: Kit,
  name: string,
  zone: string,
): Promise<WorkspaceId> {
  const id = () => uuidV7(clock(), randomBytes(10));
  const workspace = WorkspaceId.parse(id());
  const founder = MemberId.parse(id());
  const [outcome] = await engines.send(workspace, null, [
    {
      id: CommandId.parse(id()),
      type: "workspace.create",
      input: {
        id: workspace,
        name,
        zone,
        currency: "EUR",
        pod: { id: id(), name: "IT pod" },
        founder: { id: founder, side: "it" },
        columnIds: Array.from({ length: COLUMNS }, id),
        serviceIds: Array.from({ length: SERVICES }, id),
        skillIds: STARTING_SKILLS.map(id),
      },
    },
  ]);
  if (outcome?.status !== "committed")
    throw new CommandFault(`A workspace cannot be named ${name || "nothing"}.`);
  (await accounts()).people.foundWorkspace({ id: workspace, name, founder });
  return workspace;
}

const WIDTH = 30;

function bar({ done, of }: ImportProgress): string {
  const filled = of === 0 ? WIDTH : Math.round((WIDTH * done) / of);
  return `[${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}] ${count(done)} of ${count(of)}`;
}
