import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { project, stateHash } from "@tandem/shared";
import { company, file } from "@tandem/shared/testing";
import { snapshotBytes } from "./snapshot-bytes.ts";

it("is what the procedure answers, of each state anew, and made once a state", async () => {
  const scenario = company();
  for (const n of [1, 2, 3]) {
    file(scenario, n);
    const { state } = scenario;
    const bytes = await snapshotBytes(state, "b", "identity");
    const { data } = JSON.parse(bytes.toString()).result;
    expect(data).toEqual({ state: project(state), build: "b" });
    expect(stateHash(data.state)).toBe(stateHash(project(state)));
    expect(await snapshotBytes(state, "b", "identity")).toBe(bytes);
    expect(gunzipSync(await snapshotBytes(state, "b", "gzip"))).toEqual(bytes);
    expect(brotliDecompressSync(await snapshotBytes(state, "b", "br"))).toEqual(bytes);
  }
});
