import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { minifySync, type Plugin } from "vite";

const SCRIPT = new URL("./service-worker.js", import.meta.url);

/** Lays `sw.js` beside the page: the worker that keeps this build's scripts and styles for when there is no line. */
export function offlineShell(): Plugin {
  return {
    name: "tandem-offline-shell",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => /^assets\/.*\.(js|css)$/.test(file))
        .map((file) => `/${file}`);
      const build = createHash("sha256").update(files.join()).digest("base64url").slice(0, 16);
      const source = readFileSync(SCRIPT, "utf8")
        .replace("BUILD", build)
        .replace("...FILES", `...${JSON.stringify(files)}`);
      this.emitFile({ type: "asset", fileName: "sw.js", source: minifySync("sw.js", source).code });
    },
  };
}
