// `corepack pnpm bench`: how fast it is here, as a table and as JSON. It asserts nothing: the machine is whatever it is,
// and what can be compared is the targets beside the figures and the ratios within one run.
//   --json FILE   the JSON there instead of as the last line
//   --only NAME   one section: store, server, browser, board, sockets, replay or reports; may be given again
//   --full        replays a million events instead of 200,000, and opens 10,000 sockets instead of 2,000
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { findOrInstallBrowser } from "./browser.mjs";
import { ensureBuilt, partNames } from "./build.mjs";
import { requireNode } from "./node-version.mjs";

requireNode();
const browser = findOrInstallBrowser();
if (browser === undefined) {
  console.error(
    "The bench drives a real browser: install Chromium or Google Chrome, or set CHROMIUM to its path.",
  );
  process.exit(1);
}
try {
  ensureBuilt(partNames, (line) => console.error(line));
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}

// In one file, as the server is shipped: tsx gives each function its name anew whenever it is made, a tenth of an engine's time.
const folder = fileURLToPath(new URL("../e2e/", import.meta.url));
await build({
  absWorkingDir: folder,
  entryPoints: ["src/bench/main.ts"],
  // As deep as the source, which names other packages' builds by their place beside it.
  outfile: "dist/bench/main.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Native, or a browser's driver; the rest is inlined.
  external: ["@photostructure/sqlite", "@playwright/test", "socket.io-client", "@trpc/client"],
  logLevel: "error",
});
const main = fileURLToPath(new URL("../e2e/dist/bench/main.mjs", import.meta.url));
const child = spawn(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", CHROMIUM: browser },
});
child.on("close", (code) => (process.exitCode = code ?? 1));
