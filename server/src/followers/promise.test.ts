import { afterEach, describe, expect, it } from "vitest";
import { requestOf, type Commit } from "@tandem/shared";
import { flowInputOf, flowOf, promiseHistory, promiseOf } from "@tandem/shared/flow";
import {
  bringTo,
  company,
  DAY_MS,
  file,
  PEOPLE,
  requestId,
  WORKSPACE,
  type Scenario,
} from "@tandem/shared/testing";
import { memoryStore } from "../store/memory/memory-store.ts";
import type { Store } from "../store/port.ts";
import { envelope, fileRequest, testEngines } from "../workspace/testing/engines.ts";
import { followPromises } from "./promise.ts";

describe("promises in the log", () => {
  const endings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  /** A company that shipped some work, each within three days, one after the other. */
  function shipped(requests: number): Scenario {
    const scenario = company();
    for (let n = 1; n <= requests; n++) {
      bringTo(scenario, "review", n);
      scenario.wait(2 * DAY_MS);
      scenario.give("marketer", "request.accept_delivery", { request: requestId(n) });
      scenario.give("hand", "request.publish", { request: requestId(n) });
    }
    return scenario.wait(DAY_MS);
  }

  async function start(scenario: Scenario, store: Store = memoryStore()) {
    if ((await store.workspaces()).length === 0) await store.append(scenario.log);
    const { engines, clock } = testEngines(store);
    clock.now = scenario.now;
    const log = { warn: () => undefined, error: () => undefined };
    const follower = followPromises({ store, engines, clock: () => clock.now, log });
    endings.push(
      () => follower.end(),
      () => engines.close(),
    );
    const kept = async () => {
      await follower.settled();
      return requestOf(await engines.state(WORKSPACE), requestId(90))?.promise;
    };
    const promised = async () => {
      await follower.settled();
      const commits: readonly Commit[] = await store.read(WORKSPACE, 1, 10_000);
      return commits.filter(({ events }) => events.some(({ type }) => type === "request.promised")).length;
    };
    return { engines, clock, store, follower, kept, promised };
  }

  it("keeps what flow says at the filing, in the same words as the figures", async () => {
    const scenario = shipped(12);
    const { engines, kept } = await start(scenario);
    await engines.send(WORKSPACE, PEOPLE.marketer, [fileRequest(90)]);
    const promise = await kept();
    const state = await engines.state(WORKSPACE);
    const input = flowInputOf(scenario.state, scenario.now);
    const { service } = requestOf(state, requestId(90)) ?? {};
    const said = promiseOf(promiseHistory(flowOf(input!))[service ?? ""], "standard");
    expect(said).not.toBeNull();
    expect(promise).toMatchObject({
      class: "standard",
      basis: said?.basis,
      requests: said?.requests,
      days: said?.p85Days,
      probability: 0.85,
      queue: 0,
    });
  });

  it("promises nothing from fewer than ten, and nothing about work of days ago", async () => {
    const few = await start(shipped(9));
    await few.engines.send(WORKSPACE, PEOPLE.marketer, [fileRequest(90)]);
    expect(await few.kept()).toBeNull();

    const old = shipped(12);
    file(old, 90);
    old.wait(2 * DAY_MS);
    expect(await (await start(old)).kept()).toBeNull();
  });

  it("makes each promise once, whoever follows the log again", async () => {
    const first = await start(shipped(12));
    await first.engines.send(WORKSPACE, PEOPLE.marketer, [fileRequest(90)]);
    expect(await first.promised()).toBe(1);
    await first.follower.end();
    const fence = (await first.store.lease("promise", "test", first.clock.now, 1000)) ?? 0;
    await first.store.saveCheckpoint("promise", WORKSPACE, 1, fence);
    await first.store.lease("promise", "test", first.clock.now, 0);
    const again = await start(shipped(12), first.store);
    expect(await again.promised()).toBe(1);
  });

  it("makes a new one where the class changes before it is accepted, and none after", async () => {
    const { engines, kept, promised } = await start(shipped(12));
    await engines.send(WORKSPACE, PEOPLE.marketer, [fileRequest(90)]);
    await kept();
    const request = requestId(90);
    const triage = (n: number, to: "standard" | "intangible") =>
      envelope(n, "request.triage", { request, class: to });
    await engines.send(WORKSPACE, PEOPLE.lead, [triage(201, "intangible")]);
    expect(await kept()).toMatchObject({ class: "intangible", basis: "service" });
    await engines.send(WORKSPACE, PEOPLE.lead, [
      envelope(202, "request.accept", { request, tick: [0, 1, 2] }),
    ]);
    await engines.send(WORKSPACE, PEOPLE.lead, [triage(203, "standard")]);
    expect(await kept()).toMatchObject({ class: "intangible" });
    expect(await promised()).toBe(2);
  });
});
