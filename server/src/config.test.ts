import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { nodeComplaint } from "./node-version.ts";

test("needs nothing, and then listens on loopback only", () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: "127.0.0.1", publicUrl: null, trustProxy: 0 });
  expect(readConfig({ PORT: "", DATA_DIR: "" }).port).toBe(3000);
});

test.each([
  ["PORT", "http", 'PORT is "http", but must be a whole number from 0 to 65535.'],
  ["PORT", "70000", "PORT"],
  ["HOST", "not a host!", "HOST"],
  ["PUBLIC_URL", "tandem.example.com", "PUBLIC_URL"],
  ["PUBLIC_URL", "https://example.com/tandem", "PUBLIC_URL"],
  ["TRUST_PROXY", "yes", "TRUST_PROXY"],
  ["DEMO", "maybe", 'DEMO is "maybe", but must be 1 or 0.'],
])("%s=%s is named in one sentence", (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(sentence);
});

test("knows which Node it runs on", () => {
  for (const version of ["v20.19.0", "v22.0.0", "v24.9.1"]) expect(nodeComplaint(version)).toBeUndefined();
  for (const version of ["v18.20.4", "v20.18.3", "v25.0.0"])
    expect(nodeComplaint(version)).toBe(
      `Tandem needs Node 20.19 or later, up to 24; this is Node ${version.slice(1)}.`,
    );
});
