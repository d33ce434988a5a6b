import { fileURLToPath } from "node:url";
import { nodeComplaint } from "./node-version.ts";
import { StartFault } from "./start-fault.ts";

/** How long calls in flight may take once Tandem was asked to stop, in milliseconds. */
const PATIENCE = 5_000;

/** Ends with one sentence, and nothing else, on standard error. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const complaint = nodeComplaint(process.version);
  if (complaint !== undefined) giveUp(complaint);
  // Loaded only now: on a Node too old they would fail with a stack trace before the sentence.
  const [{ pino }, { readConfig }, { startServer }] = await Promise.all([
    import("pino"),
    import("./config.ts"),
    import("./compose.ts"),
  ]);
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const clientFolder = fileURLToPath(new URL("../../client/dist", import.meta.url));
  const server = await startServer({ config, clientFolder, log });
  process.stdout.write(`Tandem is at ${server.url}\n`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    server.close().then(
      () => process.exit(0),
      (cause: unknown) => {
        log.error({ err: cause }, "Stopping did not go well.");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // A bug where nobody listens: the state of things is unknown, so it is written down and Tandem ends.
  process.on("uncaughtException", (cause) => {
    log.fatal({ err: cause }, "Tandem met a bug and ends.");
    process.exit(1);
  });
}

main().catch((cause: unknown) => {
  if (cause instanceof StartFault) giveUp(cause.message);
  giveUp(`Tandem could not start: ${cause instanceof Error ? cause.message : String(cause)}`);
});
