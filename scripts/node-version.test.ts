import { expect, test } from "vitest";
import { nodeComplaint } from "./node-version.mjs";

test.each(["v20.19.0", "v20.20.2", "v21.0.0", "v22.12.0", "v24.99.1"])("%s will do", (version) => {
  expect(nodeComplaint(version)).toBeUndefined();
});

test.each(["v16.20.2", "v18.20.4", "v20.18.3", "v25.0.0"])("%s is told in one sentence", (version) => {
  expect(nodeComplaint(version)).toBe(
    `Tandem needs Node 20.19 or later, up to 24; this is Node ${version.slice(1)}.`,
  );
});
