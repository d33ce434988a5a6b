import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { crossedWalls } from "./walls.mjs";

const repository = fileURLToPath(new URL("..", import.meta.url));
let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "tandem-walls-"));
  for (const name of ["shared", "server", "client", "e2e"])
    mkdirSync(path.join(root, name, "src"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), `${text}\n`);
}

const VALUE = (specifier: string) => `import { it } from "${specifier}";`;
const TYPE = (specifier: string) => `import type { It } from "${specifier}";`;

describe("an import that crosses a wall is reported", () => {
  test.each([
    ["shared/src/request/a.ts", VALUE("@tandem/server"), "shared sees no other package"],
    ["shared/src/request/a.ts", TYPE("@tandem/client"), "shared sees no other package"],
    ["shared/src/request/a.test.ts", VALUE("@tandem/server"), "shared sees no other package"],
    ["shared/src/request/a.ts", VALUE("../../../server/src/index.ts"), "packages see each other by name"],
    ["client/src/app/a.tsx", TYPE("../../../shared/src/index.ts"), "packages see each other by name"],
    ["shared/src/kernel/a.ts", VALUE("node:crypto"), "shared is pure"],
    ["shared/src/kernel/a.ts", VALUE("fs/promises"), "shared is pure"],
    ["shared/src/kernel/a.ts", VALUE("react"), "shared is pure"],
    ["shared/src/kernel/a.ts", "const now = new Date();", "reads the clock"],
    ["server/src/api/a.ts", VALUE("../accounts/b.ts"), "a room of the server sees"],
    ["server/src/api/a.ts", TYPE("../live/b.ts"), "a room of the server sees"],
    ["server/src/live/deep/a.ts", VALUE("../../store/memory.ts"), "a room of the server sees"],
    ["server/src/workspace/a.ts", VALUE("../store/sqlite/open.ts"), "a room of the server sees"],
    ["server/src/ops/a.ts", VALUE("../config.ts"), "a room of the server sees"],
    ["server/src/ops/a.ts", 'const late = await import("../files/b.ts");', "a room of the server sees"],
    ["server/src/store/mongo/a.ts", VALUE("../sqlite/b.ts"), "one kind of store"],
    ["server/src/api/a.ts", VALUE("@tandem/client"), "the server sees neither"],
    ["client/src/live/a.ts", VALUE("@tandem/server"), "the client sees the server only"],
    ["client/src/live/a.ts", 'import { type It } from "@tandem/server";', "the client sees the server only"],
    ["client/src/live/a.ts", TYPE("@tandem/server/src/api/b.ts"), "the client sees the server only"],
    ["client/src/live/a.ts", VALUE("@tandem/e2e"), "the client does not see e2e"],
    ["client/src/features/board/a.tsx", VALUE("../file/b.tsx"), "features do not see each other"],
    [
      "client/src/features/board/a.tsx",
      VALUE("../../app/b.tsx"),
      "only client/src/main.tsx and app/ itself see app/",
    ],
    ["client/src/ui/a.tsx", VALUE("../features/file/b.tsx"), "only app/ sees features"],
    ["shared/src/request/a.ts", VALUE("./a.test.ts"), "test code is imported"],
    ["shared/src/request/a.ts", VALUE("../testing/b.ts"), "test code is imported"],
    ["server/src/api/a.ts", VALUE("@tandem/shared/testing"), "test code is imported"],
    ["server/src/store/memory.ts", VALUE("./contract.ts"), "test code is imported"],
    ["client/src/ui/a.tsx", VALUE("vitest"), "test code is imported"],
    ["shared/src/request/index.ts", 'export * from "./a.ts";', "no barrels"],
    ["server/src/api/a.ts", 'export type {\n  It,\n  That,\n} from "./b.ts";', "no barrels"],
    ["shared/src/kernel/a.ts", 'import {\n  one,\n  two,\n} from "node:fs";', "shared is pure"],
    ["shared/src/kernel/a.ts", 'import "node:fs";', "shared is pure"],
  ])("%s: %s", (file, text, rule) => {
    put(file, text);
    const found = crossedWalls(root);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(rule);
  });
});

test.each([
  ["shared/src/index.ts", 'export * from "./request/a.ts";'],
  ["shared/src/request/a.ts", `${VALUE("zod")}\n${VALUE("../kernel/b.ts")}\nconst day = new Date(instant);`],
  ["shared/src/request/a.ts", '// import { it } from "node:fs";\n/**\n * new Date()\n */'],
  ["shared/src/request/a.test.ts", `${VALUE("vitest")}\n${VALUE("../testing/b.ts")}\n${VALUE("node:fs")}`],
  ["server/src/main.ts", `${VALUE("./api/a.ts")}\n${VALUE("./live/a.ts")}\n${VALUE("node:http")}`],
  [
    "server/src/api/a.ts",
    `${VALUE("@tandem/shared")}\n${VALUE("../workspace/a.ts")}\n${TYPE("../store/port.ts")}`,
  ],
  ["server/src/api/a.int.test.ts", `${VALUE("../accounts/a.ts")}\n${VALUE("../store/memory.ts")}`],
  ["server/src/store/sqlite/a.ts", VALUE("../fault.ts")],
  ["server/src/demo/a.ts", VALUE("@tandem/shared/testing")],
  ["client/src/live/a.ts", TYPE("@tandem/server")],
  ["client/src/app/router.tsx", `${VALUE("../features/board/a.tsx")}\n${VALUE("../features/file/a.tsx")}`],
  [
    "client/src/features/board/a.tsx",
    `${VALUE("../../ui/a.tsx")}\n${VALUE("../../live/a.ts")}\n${VALUE("./b.tsx")}`,
  ],
  ["e2e/src/a.spec.ts", `${VALUE("@playwright/test")}\n${VALUE("@tandem/shared/testing")}`],
])("%s may hold what a room needs: %s", (file, text) => {
  put(file, text);
  expect(crossedWalls(root)).toEqual([]);
});

test("the repository itself crosses no wall", () => {
  expect(crossedWalls(repository)).toEqual([]);
});

describe("what oxlint refuses", () => {
  function lint(): string {
    cpSync(path.join(repository, ".oxlintrc.json"), path.join(root, ".oxlintrc.json"));
    const oxlint = path.join(repository, "node_modules/oxlint/bin/oxlint");
    return spawnSync(process.execPath, [oxlint, "."], { cwd: root, encoding: "utf8" }).stdout;
  }

  test("a cycle, also one of types", () => {
    put("server/src/api/a.ts", 'import type { B } from "./b.ts";\nexport type A = { b: B };');
    put("server/src/api/b.ts", 'import type { A } from "./a.ts";\nexport type B = { a: A };');
    expect(lint()).toContain("no-cycle");
  });

  test.each(["Date.now()", "Math.random()", "crypto.randomUUID()", "Temporal.Now.instant()", "process.env"])(
    "%s in shared, but not in its tests",
    (expression) => {
      const text = `export const it = (): unknown => ${expression};`;
      put("shared/src/kernel/a.test.ts", text);
      expect(lint()).not.toContain("no-restricted");
      put("shared/src/kernel/a.ts", text);
      expect(lint()).toMatch(/no-restricted-(globals|properties)/);
    },
  );

  test("any, and a default export", () => {
    put("client/src/ui/a.ts", "const it: any = 1;\nexport default it;");
    expect(lint()).toContain("no-explicit-any");
    expect(lint()).toContain("no-default-export");
  });
});
