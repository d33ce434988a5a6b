// No code file over 400 lines: a longer one hides a second subject.
import { readFileSync } from "node:fs";
import path from "node:path";
import { sourceFiles } from "./source-files.mjs";

const MOST_LINES = 400;

/** One sentence for each code file of the repository that is too long. */
export function oversizedFiles(root) {
  return sourceFiles(root, /\.(ts|tsx|mjs|css)$/)
    .filter((file) => !/(^|\/)generated\/|\.gen\.tsx?$/.test(file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${MOST_LINES}`);
}
