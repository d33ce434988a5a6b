// The walls between rooms: who may import what. One table; `pnpm check` prints a sentence for each import that
// crosses one. Cycles and forbidden globals are oxlint's part, see .oxlintrc.json.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { sourceFiles } from "./source-files.mjs";

const PACKAGES = ["shared", "server", "client", "e2e"];
const PURE_LIBRARIES = ["zod", "temporal-polyfill", "mutative", "minisearch"];
const PORTS = [
  ...["store", "accounts", "import", "files", "notifications", "drafts", "search", "calendars"].map(
    (room) => `server/src/${room}/port.ts`,
  ),
  // How rooms that keep something beside the log share the store's handle, and bring their tables to what they are now.
  "server/src/store/sql.ts",
  "server/src/store/migrate.ts",
];
const ENTRIES = ["index.ts", "testing/index.ts", "flow/index.ts"];
const BUILTINS = new Set(builtinModules);

/**
 * Each wall has a sentence and says of an import whether it crosses. `from` is the importing file; `to` is a file of
 * the repository ({ kind: "file" }), one of our packages ("package"), Node itself ("node") or a library ("library").
 */
const WALLS = [
  {
    rule: "packages see each other by name (@tandem/…), never by path",
    crosses: ({ from, to }) => to.kind === "file" && to.pack !== from.pack,
  },
  {
    rule: "shared sees no other package",
    crosses: ({ from, to }) => from.pack === "shared" && to.kind === "package",
  },
  {
    rule: `shared is pure: only ${PURE_LIBRARIES.join(", ")}, and nothing of Node`,
    crosses: ({ from, to }) =>
      from.pack === "shared" &&
      !from.isTest &&
      (to.kind === "node" || (to.kind === "library" && !PURE_LIBRARIES.includes(to.name))),
  },
  {
    rule: "a room of the server sees shared, workspace/ and the ports of store, accounts, import, files and notifications; main.ts and cli/ compose the rest",
    crosses: ({ from, to }) =>
      from.pack === "server" &&
      !from.isTest &&
      from.room !== "" &&
      // The command line is the other place that composes.
      from.room !== "cli" &&
      to.kind === "file" &&
      to.pack === "server" &&
      to.room !== from.room &&
      to.room !== "workspace" &&
      !PORTS.includes(to.path),
  },
  {
    rule: "one kind of store does not see another",
    crosses: ({ from, to }) =>
      from.room === "store" &&
      !from.isTest &&
      to.kind === "file" &&
      to.room === "store" &&
      from.area !== "" &&
      to.area !== "" &&
      to.area !== from.area,
  },
  {
    rule: "the server sees neither the client nor e2e",
    crosses: ({ from, to }) =>
      from.pack === "server" && to.kind === "package" && to.name !== "@tandem/shared",
  },
  {
    rule: 'the client sees the server only as import type … from "@tandem/server"',
    crosses: ({ from, to, typeOnly }) =>
      from.pack === "client" &&
      to.kind === "package" &&
      to.pack === "server" &&
      !(typeOnly && to.specifier === "@tandem/server"),
  },
  {
    rule: "the client does not see e2e",
    crosses: ({ from, to }) => from.pack === "client" && to.kind === "package" && to.pack === "e2e",
  },
  {
    rule: "features do not see each other; a route in client/src/app composes them",
    crosses: ({ from, to }) =>
      from.room === "features" && to.kind === "file" && to.room === "features" && to.area !== from.area,
  },
  {
    rule: "only client/src/main.tsx and app/ itself see app/",
    crosses: ({ from, to }) =>
      from.pack === "client" &&
      !from.isTest &&
      !["app", ""].includes(from.room) &&
      to.kind === "file" &&
      to.room === "app",
  },
  {
    rule: "only app/ sees features",
    crosses: ({ from, to }) =>
      from.pack === "client" &&
      !["app", "features", ""].includes(from.room) &&
      to.kind === "file" &&
      to.room === "features",
  },
  {
    rule: "test code is imported by test code only",
    crosses: ({ from, to }) =>
      from.pack !== "e2e" &&
      !from.isTest &&
      // The demo's script stands in shared/src/testing, and the server's demo plays it.
      !(from.path.startsWith("server/src/demo/") && to.specifier === "@tandem/shared/testing") &&
      ((to.kind === "file" && to.isTest) ||
        (to.kind === "package" && to.specifier.endsWith("/testing")) ||
        (to.kind === "library" &&
          /^(vitest|fast-check|@playwright\/.*|@testing-library\/.*)$/.test(to.name))),
  },
  {
    rule: `no barrels: only a package's entry (${ENTRIES.join(", ")}) passes on what another file exports`,
    crosses: ({ from, to, passesOn }) =>
      passesOn &&
      to.kind !== "library" &&
      !ENTRIES.some((entry) => from.path === `${from.pack}/src/${entry}`),
  },
];

/** What a path says: its package, its room (first folder below src, "" at the top), its area (the next one). */
function placed(file) {
  const [pack = "", , ...rest] = file.split("/");
  const folders = rest.slice(0, -1);
  const isTest =
    /\.(test|spec)\.tsx?$/.test(file) ||
    folders.includes("testing") ||
    // The suite that every store passes.
    file === "server/src/store/contract.ts" ||
    file.startsWith("server/src/store/contract/");
  return { path: file, pack, room: folders[0] ?? "", area: folders[1] ?? "", isTest };
}

function target(from, specifier) {
  if (specifier.startsWith(".")) {
    const file = path.posix.join(path.posix.dirname(from.path), specifier.replace(/\?.*$/, ""));
    return { kind: "file", specifier, ...placed(file) };
  }
  const [first = "", second = ""] = specifier.split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  if (first === "@tandem") return { kind: "package", specifier, name, pack: second };
  if (specifier.startsWith("node:") || BUILTINS.has(name)) return { kind: "node", specifier, name };
  return { kind: "library", specifier, name };
}

const STATEMENT =
  /^(import|export)\s+(type\s+)?(?:(?:[\w$*,\s]|\{[^}]*\})*?\bfrom\s+|(?:\*|\{[^}]*\})\s*from\s*)?["']([^"'\n]+)["']/gm;
const CALL = /\bimport\(\s*["']([^"'\n]+)["']/g;

function withoutComments(source) {
  return source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
}

/** The imports of a source text without comments: static ones, passed-on exports, and import() with a literal. */
function importsOf(text) {
  const statements = [...text.matchAll(STATEMENT)].map(([, keyword, type, specifier]) => ({
    specifier,
    typeOnly: type !== undefined,
    passesOn: keyword === "export",
  }));
  const calls = [...text.matchAll(CALL)].map(([, specifier]) => ({
    specifier,
    typeOnly: false,
    passesOn: false,
  }));
  return [...statements, ...calls];
}

/** oxlint forbids the clock by name, but cannot tell `new Date()` from `new Date(instant)`. */
function readsClock(from, source) {
  return (
    from.pack === "shared" && !from.isTest && /\bnew Date(?:\(\s*\)|\b(?!\())|(?<![\w.])Date\(\)/.test(source)
  );
}

/** One sentence for each import below root that crosses a wall, and for each file of shared that reads the clock. */
export function crossedWalls(root) {
  return PACKAGES.flatMap((pack) => sourceFiles(root, /\.tsx?$/, `${pack}/src`)).flatMap((file) => {
    const from = placed(file);
    const source = withoutComments(readFileSync(path.join(root, file), "utf8"));
    const crossed = importsOf(source).flatMap((found) => {
      const to = target(from, found.specifier);
      return WALLS.filter((wall) => wall.crosses({ ...found, from, to })).map(
        (wall) => `${file} imports "${found.specifier}": ${wall.rule}.`,
      );
    });
    return readsClock(from, source)
      ? [...crossed, `${file} reads the clock: shared takes the time as data.`]
      : crossed;
  });
}
