#!/usr/bin/env node
// `corepack pnpm tandem …`: the command line. It is a bin and not a script of package.json, because pnpm prints a
// banner on standard output before a script, and `--json` must be the only thing there.
import { ensureBuilt } from "../../scripts/build.mjs";
import { requireNode } from "../../scripts/node-version.mjs";

requireNode();
try {
  ensureBuilt(["server"], () => {});
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}
process.env.NODE_ENV = process.env.NODE_ENV || "production";
process.setSourceMapsEnabled(true);
await import("../dist/cli.js");
