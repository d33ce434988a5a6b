import { describe, expect, it } from "vitest";
import { ARCHIVE_AFTER_MS, requestOf, tableGet } from "@tandem/shared";
import { bringTo, company, requestId, WORKSPACE } from "@tandem/shared/testing";
import { memoryStore } from "../store/memory/memory-store.ts";
import { testEngines } from "../workspace/testing/engines.ts";
import { archiveDue, followArchive } from "./archive.ts";

describe("archiving", () => {
  /** A company that published requests 1 to `n` and has one in review, on its own store. */
  async function published(n: number) {
    const scenario = company();
    for (let i = 1; i <= n; i++) bringTo(scenario, "live", i);
    bringTo(scenario, "review", n + 1);
    const store = memoryStore();
    await store.append(scenario.log);
    const { engines, clock, said } = testEngines(store);
    const log = { warn: () => undefined, error: () => undefined };
    return { scenario, engines, clock, said, options: { engines, store, clock: () => clock.now, log } };
  }

  it("turns what closed fourteen days ago into flow facts, once", async () => {
    const { scenario, engines, clock, options } = await published(150);
    const closedAt = scenario.request(requestId(1)).closedAt ?? 0;
    clock.now = closedAt + ARCHIVE_AFTER_MS - 1;
    expect(await archiveDue(options)).toBe(0);
    clock.now++;
    expect(await archiveDue(options)).toBe(150);
    const state = await engines.state(WORKSPACE);
    expect(requestOf(state, requestId(1))).toBeUndefined();
    expect(state.archive && tableGet(state.archive, requestId(1))?.key).toBe("CAM-1");
    expect(requestOf(state, requestId(151))?.standing).toBe("review");
    expect(await archiveDue(options)).toBe(0);
    await engines.close();
  });

  it("archives once though two processes do it at the same time", async () => {
    const { engines, clock, options } = await published(3);
    clock.now += ARCHIVE_AFTER_MS;
    const { engines: other } = testEngines(options.store);
    await Promise.all([archiveDue(options), archiveDue({ ...options, engines: other })]);
    const log = await options.store.read(WORKSPACE, 1, 1000);
    const archived = log.flatMap(({ events }) => events).filter(({ type }) => type === "request.archived");
    expect(archived).toHaveLength(3);
    await Promise.all([engines.close(), other.close()]);
  });

  it("begins at the start, and ends without leaving a send half done", async () => {
    const { engines, clock, options } = await published(2);
    clock.now += ARCHIVE_AFTER_MS;
    const end = followArchive(options);
    await expect.poll(async () => requestOf(await engines.state(WORKSPACE), requestId(2))).toBeUndefined();
    await end();
    await engines.close();
  });
});
