import { parseArgs } from "node:util";
import { z } from "zod";
import { CommandFault } from "./kit.ts";

export const HELP = `Tandem's command line. It reads and writes the data in DATA_DIR (./data), also while the server runs.

  tandem import FILE --workspace NAME     take in a CSV of finished work; the workspace is made if absent
         [--dry-run]                      only say what would come in
         [--zone ZONE]                    time zone of a workspace that is made, such as Europe/Brussels
  tandem report --workspace NAME          all figures of a window of days
         [--from DAY] [--to DAY]          such as 2026-05-27; without them the last 90 days
         [--service KEY] [--class CLASS]  of these requests alone, such as landing_page, expedite
         [--pod NAME] [--side SIDE]       and of a pod, of requesters from marketing or it
         [--json]                         as JSON, in full
  tandem export --workspace NAME          the whole log, one commit a line, to standard output
  tandem import-log FILE                  an exported log, into an installation that does not have it
  tandem verify [--workspace NAME]        check every log and print the hash of what it replays to
  tandem workspaces                       what is there
`;

const Day = z.iso.date();

const OPTIONS = {
  workspace: { type: "string" },
  zone: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  service: { type: "string" },
  class: { type: "string" },
  pod: { type: "string" },
  side: { type: "string" },
  json: { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof OPTIONS;

interface Shape {
  readonly file: boolean;
  readonly options: readonly OptionName[];
  readonly needs: readonly OptionName[];
}

const SHAPES = {
  import: { file: true, options: ["workspace", "zone", "dry-run"], needs: ["workspace"] },
  report: {
    file: false,
    options: ["workspace", "from", "to", "service", "class", "pod", "side", "json"],
    needs: ["workspace"],
  },
  export: { file: false, options: ["workspace"], needs: ["workspace"] },
  "import-log": { file: true, options: [], needs: [] },
  verify: { file: false, options: ["workspace"], needs: [] },
  workspaces: { file: false, options: [], needs: [] },
} as const satisfies Record<string, Shape>;

export type CommandName = keyof typeof SHAPES;

export interface Arguments {
  readonly command: CommandName;
  readonly file: string;
  readonly workspace: string | undefined;
  readonly zone: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly service: string | undefined;
  readonly class: string | undefined;
  readonly pod: string | undefined;
  readonly side: string | undefined;
  readonly json: boolean;
  readonly dryRun: boolean;
}

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(SHAPES, word);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new CommandFault(`${said}. See tandem --help.`);
  }
}

/** What was typed; null: help was asked for. Throws a CommandFault with a sentence for whatever does not fit. */
export function readArguments(args: readonly string[]): Arguments | null {
  // pnpm passes its own separator on.
  const { values, positionals } = parsed(args[0] === "--" ? args.slice(1) : args);
  const [command, file, ...rest] = positionals;
  if (values.help || command === undefined || command === "help") return null;
  if (!isCommand(command)) throw new CommandFault(`There is no command ${command}. See tandem --help.`);
  const shape: Shape = SHAPES[command];
  const strange = (Object.keys(values) as OptionName[]).find((name) => !shape.options.includes(name));
  if (strange) throw new CommandFault(`tandem ${command} takes no --${strange}. See tandem --help.`);
  const missing = shape.needs.find((name) => values[name] === undefined);
  if (missing) throw new CommandFault(`tandem ${command} needs --${missing} NAME.`);
  if (shape.file && file === undefined) throw new CommandFault(`tandem ${command} needs the path of a file.`);
  const extra = shape.file ? rest[0] : file;
  if (extra !== undefined)
    throw new CommandFault(`tandem ${command} does not know what to do with ${extra}.`);
  for (const name of ["from", "to"] as const) {
    const day = values[name];
    if (day !== undefined && !Day.safeParse(day).success)
      throw new CommandFault(`--${name} is ${day}, but must be a day such as 2026-05-27.`);
  }
  return {
    command,
    file: file ?? "",
    workspace: values.workspace,
    zone: values.zone,
    from: values.from,
    to: values.to,
    service: values.service,
    class: values.class,
    pod: values.pod,
    side: values.side,
    json: values.json ?? false,
    dryRun: values["dry-run"] ?? false,
  };
}
