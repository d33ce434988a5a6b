import { once } from "node:events";
import { CommandFault } from "./cli/kit.ts";
import type { Output } from "./cli/kit.ts";
import { run } from "./cli/run.ts";
import { readConfig } from "./config.ts";
import { StartFault } from "./start-fault.ts";
import { StoreFault } from "./store/port.ts";

const onTerminal = process.stderr.isTTY;

const output: Output = {
  async answer(line) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
  },
  say: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => void (onTerminal && process.stderr.write(`\r\u001b[K${line}`)),
};

/** The sentence for what went wrong, whatever it was. */
function sentenceFor(cause: unknown): string {
  if (cause instanceof CommandFault || cause instanceof StartFault) return cause.message;
  if (cause instanceof StoreFault) return cause.sentence;
  return `That did not work: ${cause instanceof Error ? cause.message : String(cause)}`;
}

// A reader that has seen enough, such as head, closes the pipe; that is no fault.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => process.exit(cause.code === "EPIPE" ? 0 : 1));

try {
  process.exitCode = await run({
    args: process.argv.slice(2),
    config: () => readConfig(process.env),
    output,
  });
} catch (cause) {
  process.stderr.write(`${sentenceFor(cause)}\n`);
  process.exitCode = 1;
}
