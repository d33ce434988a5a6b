// Builds what is missing or older than its sources. A part's stamp is a hash of everything that its output is made
// of, so a clone, a checkout or a touched file never leaves a stale build, and a second start has nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sourceFiles } from "./source-files.mjs";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));

const PARTS = {
  server: {
    label: "the server",
    output: ["server/dist/main.js", "server/dist/cli.js"],
    stamp: "node_modules/.tandem/server",
    sources: ["shared/src", "server/src"],
    files: ["server/build.mjs", "server/package.json", "shared/package.json", "pnpm-lock.yaml"],
    command: ["server/build.mjs"],
    cwd: "server",
  },
  client: {
    label: "the client",
    output: ["client/dist/index.html"],
    stamp: "node_modules/.tandem/client",
    sources: ["shared/src", "client"],
    files: ["shared/package.json", "tsconfig.base.json", "pnpm-lock.yaml"],
    command: ["client/node_modules/vite/bin/vite.js", "build", "--logLevel", "error"],
    cwd: "client",
  },
};

/** The parts, in the order in which they are built. */
export const partNames = Object.keys(PARTS);

const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file);

/** A hash of the paths and contents of all that the part is built from. Tests are left out. */
export function sourceHash(part, root = projectRoot) {
  const hash = createHash("sha256");
  const found = part.sources.flatMap((folder) =>
    existsSync(path.join(root, folder)) ? sourceFiles(root, /./, folder) : [],
  );
  const files = [...found.filter((file) => !isTest(file)), ...part.files].sort();
  for (const file of files) {
    const full = path.join(root, file);
    hash
      .update(`${file}\0`)
      .update(existsSync(full) ? readFileSync(full) : "")
      .update("\0");
  }
  return hash.digest("hex");
}

function isFresh(part, stamp, root) {
  return (
    part.output.every((file) => existsSync(path.join(root, file))) &&
    existsSync(path.join(root, part.stamp)) &&
    readFileSync(path.join(root, part.stamp), "utf8") === stamp
  );
}

/**
 * Builds the named parts where their output is not that of the present sources; `say` gets one line for each part
 * that is built. Throws with a sentence when a build fails. The builders write to standard error, because standard
 * output belongs to whatever is started next.
 */
export function ensureBuilt(names, say, root = projectRoot) {
  for (const name of names) {
    const part = PARTS[name];
    const stamp = sourceHash(part, root);
    if (isFresh(part, stamp, root)) continue;
    const began = Date.now();
    const [script, ...args] = part.command;
    const built = spawnSync(process.execPath, [path.join(root, script), ...args], {
      cwd: path.join(root, part.cwd),
      stdio: ["ignore", 2, 2],
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (built.status !== 0) throw new Error(`Tandem cannot go on: ${part.label} could not be built.`);
    mkdirSync(path.dirname(path.join(root, part.stamp)), { recursive: true });
    writeFileSync(path.join(root, part.stamp), stamp);
    say(`Built ${part.label} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  }
}
