import { readdirSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".git", "test-results", "playwright-report"]);

/** Paths, relative to root and with forward slashes, of the files below it whose name matches. Follows no links. */
export function sourceFiles(root, pattern, folder = "") {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return SKIPPED.has(entry.name) || file === "data" ? [] : sourceFiles(root, pattern, file);
    }
    return entry.isFile() && pattern.test(entry.name) ? [file] : [];
  });
}
