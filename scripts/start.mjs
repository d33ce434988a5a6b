// `corepack pnpm start`: builds what is missing or out of date, then becomes the server. The server runs in this very
// process, so signals reach it, its exit code is ours, and nothing is left behind when we are killed.
import { ensureBuilt, partNames } from "./build.mjs";
import { requireNode } from "./node-version.mjs";

requireNode();
try {
  ensureBuilt(partNames, (line) => console.log(line));
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}
process.env.NODE_ENV = process.env.NODE_ENV || "production";
process.setSourceMapsEnabled(true);
await import("../server/dist/main.js");
