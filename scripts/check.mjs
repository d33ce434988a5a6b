// What a machine can check, checked: format, lint, walls, types, unused code, file size.
// `pnpm check` prints one line a step, then the output of each step that failed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { oversizedFiles } from "./file-size.mjs";
import { crossedWalls } from "./walls.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Steps that take longest come first, so that two at a time end soonest. */
const steps = [
  { name: "types", run: () => tool("tsc", ["-b", "--pretty", "false"]) },
  { name: "unused", run: () => tool("knip", ["--no-progress", "--no-config-hints"]) },
  {
    name: "format",
    run: () =>
      tool("prettier", ["--check", "--cache", "--cache-strategy", "content", "--log-level", "warn", "."]),
  },
  { name: "lint", run: () => tool("oxlint", ["--deny-warnings", "."]) },
  { name: "walls", run: () => report(crossedWalls(root)) },
  { name: "size", run: () => report(oversizedFiles(root)) },
];

/** Resolves to the text of what is wrong, or to undefined when nothing is. */
function tool(name, args) {
  return new Promise((resolve) => {
    const child = spawn(path.join(root, "node_modules", ".bin", name), args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (cause) => resolve(`${name} could not be started: ${cause.message}`));
    child.on("close", (code) =>
      resolve(code === 0 ? undefined : output.trim() || `${name} ended with ${code}`),
    );
  });
}

function report(lines) {
  return Promise.resolve(lines.length === 0 ? undefined : lines.join("\n"));
}

const failures = [];

async function worker(queue) {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const began = performance.now();
    const wrong = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${wrong === undefined ? "ok    " : "FAILED"} ${step.name.padEnd(8)} ${seconds} s`);
    if (wrong !== undefined) failures.push({ name: step.name, wrong });
  }
}

const queue = [...steps];
await Promise.all([worker(queue), worker(queue)]);
for (const { name, wrong } of failures) console.log(`\n--- ${name}\n${wrong}`);
process.exitCode = failures.length === 0 ? 0 : 1;
