import { tableSize, type Instant } from "@tandem/shared";
import type { Config } from "../config.ts";
import { HELP, readArguments, type Arguments, type CommandName } from "./arguments.ts";
import { importHistory } from "./import-history.ts";
import { openKit, workspacesOf, type Kit, type Output } from "./kit.ts";
import { exportLog, importLog } from "./log-file.ts";
import { printReport } from "./report.ts";
import { verify } from "./verify.ts";

const COMMANDS: Readonly<Record<CommandName, (kit: Kit, args: Arguments) => Promise<number>>> = {
  import: importHistory,
  report: printReport,
  export: exportLog,
  "import-log": importLog,
  verify,
  workspaces,
};

async function workspaces(kit: Kit): Promise<number> {
  const all = await workspacesOf(kit);
  for (const { id, name, state } of all) {
    const requests = tableSize(state.requests) + tableSize(state.archive ?? []);
    await kit.output.answer(
      `${id}  ${name}, ${requests.toLocaleString("en-US")} requests, ${state.seq.toLocaleString("en-US")} commits`,
    );
  }
  if (all.length === 0) await kit.output.answer("There is no workspace yet.");
  return 0;
}

interface Options {
  readonly args: readonly string[];
  readonly config: () => Config;
  readonly output: Output;
  readonly clock?: () => Instant;
}

/** Runs one command line; gives the exit code. Throws what is told in one sentence: CommandFault, StartFault, StoreFault. */
export async function run({ args, config, output, clock = Date.now }: Options): Promise<number> {
  const read = readArguments(args);
  if (read === null) {
    await output.answer(HELP.trimEnd());
    return args.length === 0 ? 1 : 0;
  }
  const kit = await openKit(config(), output, clock);
  try {
    return await COMMANDS[read.command](kit, read);
  } finally {
    await kit.close();
  }
}
