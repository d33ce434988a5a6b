import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const tests = ["**/*.test.ts", "**/*.test.tsx"];

/** Rooms whose tests run in Node. Integration and fuzz tests are part of them, hence the patience. */
const inNode = (name: string) => ({
  extends: true as const,
  test: { name, root: `./${name}`, include: tests, environment: "node" },
});

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Loading the modules anew for each file takes longer than the tests; each file leaves the world as it found it.
    isolate: false,
    // Waiting is not measuring: a slow machine gets the time it needs, here as in the browser tests.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      inNode("shared"),
      inNode("server"),
      inNode("e2e"),
      inNode("scripts"),
      {
        extends: true,
        test: {
          name: "client",
          root: "./client",
          include: tests,
          environment: "jsdom",
          setupFiles: [fileURLToPath(new URL("./client/src/testing/dom.ts", import.meta.url))],
        },
      },
    ],
  },
});
