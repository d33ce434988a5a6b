// Bundles the server and its command line. What server/package.json depends on stays in node_modules (the SQLite store
// is native); the rest goes into the bundle: @tandem/shared, which is TypeScript, and what only shared imports.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const { dependencies } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));

await rm(new URL("dist/", import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["src/main.ts", "src/cli.ts"].filter((file) => existsSync(new URL(file, import.meta.url))),
  outdir: "dist",
  external: Object.keys(dependencies).filter((name) => !name.startsWith("@tandem/")),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
}).catch(() => {
  // esbuild has already said what is wrong.
  process.exitCode = 1;
});
