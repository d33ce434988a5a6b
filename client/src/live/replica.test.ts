import {
  emptyState,
  project,
  requestOf,
  stateHash,
  type CommandId,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import {
  bringTo,
  COLUMN,
  commandId,
  company,
  file,
  MONDAY,
  PEOPLE,
  requestId,
  SERVICE,
  WORKSPACE,
} from "@tandem/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { workspaceRules } from "./prediction.ts";
import { createReplica } from "./replica.ts";
import { createLine } from "./testing/fake-line.ts";
import { createLoneServer } from "./testing/lone-server.ts";
import { createMemoryBrowser, type MemoryBrowser } from "./testing/memory-browser.ts";
import { createVirtualTime, type VirtualTime } from "./testing/virtual-time.ts";

let time: VirtualTime;
let server: ReturnType<typeof createLoneServer>;
let nextId: number;

/** One tab of a pod hand, on a line of its own; commits reach it after 5 ms while `hears`. */
async function open(
  browser: MemoryBrowser,
  who = PEOPLE.hand,
  hears = () => true,
  kept?: () => Promise<WorkspaceState | null>,
) {
  const line = createLine(server, who, time.sleep);
  const tab = browser.openTab();
  const replica = createReplica<WorkspaceState>({
    empty: emptyState("replica"),
    rules: workspaceRules(who),
    transport: line.transport,
    outbox: tab.outbox,
    clock: time.clock,
    random: () => 0.5,
    newId: () => commandId(0x100 + nextId++),
    ...(kept ? { kept } : {}),
  });
  const deaf = server.onCommits((commits) => {
    if (hears()) time.clock.after(5, () => replica.receive(structuredClone(commits)));
  });
  void replica.start();
  await time.pass(100);
  return {
    ...replica,
    line,
    kill() {
      deaf();
      replica.stop();
      tab.kill();
    },
  };
}

const column = (state: WorkspaceState, request: RequestId) => requestOf(state, request)?.column;

/** Someone else gives a command, straight at the server. */
async function elsewhere(type: string, input: object, who = PEOPLE.lead): Promise<void> {
  const id: CommandId = commandId(0x8000 + nextId++);
  const [outcome] = await server.send(who, [{ id, type, input }]);
  expect(outcome?.status).toBe("committed");
}

let request: RequestId;
let other: RequestId;

beforeEach(() => {
  nextId = 0;
  time = createVirtualTime(MONDAY + 3_600_000);
  const scenario = company();
  request = bringTo(scenario, "in_progress", 1);
  other = bringTo(scenario, "in_progress", 2);
  file(scenario, 3);
  server = createLoneServer(WORKSPACE, scenario.state, time.clock.now);
});

describe("one's own commands", () => {
  it("show at once and are saved a moment later", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    const id = tab.send("request.move", { request, column: COLUMN.check });
    expect(column(tab.getView(), request)).toBe(COLUMN.check);
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.build);
    expect(tab.isProvisional(request)).toBe(true);
    expect(tab.getSync()).toMatchObject({ state: "sending", pending: 1 });
    expect(tab.fate(id)).toBe("pending");
    await time.pass(100);
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.check);
    expect(tab.getView()).toBe(tab.getConfirmed());
    expect(tab.isProvisional(request)).toBe(false);
    expect(tab.getSync()).toMatchObject({ state: "saved", pending: 0 });
    expect(tab.fate(id)).toBe("done");
  });

  it("stay shown until their commit is here, even where the answer comes first", async () => {
    let hears = false;
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => hears);
    tab.send("request.move", { request, column: COLUMN.check });
    await time.pass(60);
    expect(tab.getSync().state).toBe("saved");
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.build);
    expect(column(tab.getView(), request)).toBe(COLUMN.check);
    // Nothing came over the socket: it asks by itself.
    await time.pass(2_000);
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.check);
    hears = true;
  });

  it("are decided anew on what others did, not patched in", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    tab.line.set("lost");
    tab.send("request.comment", { request, comment: requestId(77), text: "Looks good" });
    tab.send("request.move", { request, column: COLUMN.check });
    await elsewhere("request.move", { request: other, column: COLUMN.check });
    await elsewhere("request.block", { request, reason: "vendor", note: "Waiting" });
    await time.pass(10);
    expect(requestOf(tab.getView(), request)).toMatchObject({
      column: COLUMN.check,
      block: { reason: "vendor" },
    });
    expect(tab.getView().lanes[COLUMN.check]).toEqual(expect.arrayContaining([request, other]));
    expect(requestOf(tab.getConfirmed(), request)?.comments).toHaveLength(0);
    tab.line.set("arrives");
    await time.pass(60_000);
    expect(stateHash(tab.getConfirmed())).toBe(stateHash(project(server.state())));
  });

  it("go out in order, one call at a time, at most 100 together", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    const ids = Array.from({ length: 250 }, (_, i) =>
      tab.send("request.comment", { request, comment: requestId(1_000 + i), text: `Note ${i}` }),
    );
    expect(tab.line.calls).toHaveLength(1);
    await time.pass(1_000);
    expect(tab.line.calls.map((call) => call.length)).toEqual([1, 100, 100, 49]);
    expect(server.decided()).toEqual(ids);
  });

  it("about something not held here are sent without a guess", async () => {
    let hears = true;
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => hears);
    hears = false;
    const unseen = requestId(50);
    await elsewhere(
      "request.file",
      {
        request: unseen,
        service: SERVICE.campaign_tweak,
        title: "Unseen",
        fields: { where: "https://example.com" },
      },
      PEOPLE.marketer,
    );
    const id = tab.send("request.ask", { request: unseen, question: "Which page?" });
    expect(tab.forecast(id)).toEqual({ kind: "unpredicted", subjects: expect.arrayContaining([unseen]) });
    expect(tab.isProvisional(unseen)).toBe(true);
    await time.pass(3_000);
    expect(requestOf(tab.getConfirmed(), unseen)?.standing).toBe("needs_info");
    expect(tab.getNotices()).toEqual([]);
  });
});

describe("a refused command", () => {
  it("becomes a notice that keeps what was typed, and the view goes back", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    await elsewhere("request.block", { request, reason: "vendor", note: "Waiting" });
    const input = { request, reason: "legal", note: "Two sentences that took a while." };
    const id = tab.send("request.block", input);
    expect(requestOf(tab.getView(), request)?.block?.reason).toBe("legal");
    await time.pass(100);
    expect(requestOf(tab.getView(), request)?.block?.reason).toBe("vendor");
    expect(tab.fate(id)).toBe("refused");
    expect(tab.getNotices()).toEqual([
      {
        command: { id, type: "request.block", input },
        refusal: expect.objectContaining({ code: "already_blocked" }),
        at: expect.any(Number),
      },
    ]);
    tab.dismiss(id);
    expect(tab.getNotices()).toEqual([]);
  });

  it("is noticed at once and not sent where it would be refused here already", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    const id = tab.send("request.unblock", { request });
    expect(tab.getNotices()).toMatchObject([{ command: { id }, refusal: { code: "not_blocked" } }]);
    await time.pass(100);
    expect(tab.line.calls).toEqual([]);
  });

  it("is still there after a reload, until it is dismissed", async () => {
    const browser = createMemoryBrowser(time.clock);
    const before = await open(browser);
    before.send("request.unblock", { request });
    before.kill();
    const after = await open(browser);
    expect(after.getNotices()).toHaveLength(1);
  });

  it("that spoils a whole call comes back alone", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    const ids = ["one", "two", "three"].map((text, i) =>
      tab.send("request.comment", { request, comment: requestId(200 + i), text }),
    );
    tab.line.set((batch) => (batch.includes(ids[1]!) ? "rejected" : "arrives"));
    await time.pass(5_000);
    expect(tab.getNotices().map(({ command }) => command.id)).toEqual([ids[1]]);
    expect(server.decided()).toEqual([ids[0], ids[2]]);
  });
});

describe("a bad line", () => {
  it("keeps the order of what was done offline", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    tab.disconnected();
    tab.line.set("lost");
    const move = tab.send("request.move", { request, column: COLUMN.check });
    const block = tab.send("request.block", { request, reason: "legal", note: "" });
    const unblock = tab.send("request.unblock", { request });
    await time.pass(300_000);
    expect(tab.getSync()).toMatchObject({ state: "offline", pending: 3 });
    tab.line.set("arrives");
    tab.connected();
    await time.pass(100);
    expect(server.decided()).toEqual([move, block, unblock]);
    expect(tab.getSync().state).toBe("saved");
  });

  it("tells in the server's own words why nothing is saved, until it is", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    tab.line.set({ says: "The disk is full." });
    tab.send("request.move", { request, column: COLUMN.check });
    await time.pass(100);
    expect(tab.getSync()).toMatchObject({ state: "offline", trouble: "The disk is full.", pending: 1 });
    tab.line.set("lost");
    await time.pass(1_000);
    expect(tab.getSync()).toMatchObject({ state: "offline", trouble: null });
    tab.line.set("arrives");
    await time.pass(10_000);
    expect(tab.getSync()).toMatchObject({ state: "saved", trouble: null, pending: 0 });
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.check);
  });

  it("tries again ever more slowly, with the same ids", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    tab.line.set("lost");
    const id = tab.send("request.move", { request, column: COLUMN.check });
    await time.pass(600_000);
    expect(tab.line.calls.length).toBeGreaterThan(20);
    expect(tab.line.calls.length).toBeLessThan(40);
    expect(new Set(tab.line.calls.flat())).toEqual(new Set([id]));
  });

  it("does nothing twice where an answer was lost", async () => {
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => false);
    tab.line.set("answer lost");
    const id = tab.send("request.move", { request, column: COLUMN.check });
    await time.pass(100);
    tab.line.set("arrives");
    await time.pass(5_000);
    expect(server.commits().filter(({ commandId }) => commandId === id)).toHaveLength(1);
    expect(tab.unsentCount()).toBe(0);
    expect(column(tab.getConfirmed(), request)).toBe(COLUMN.check);
  });

  it("is saved by its commit where the answer was lost", async () => {
    const tab = await open(createMemoryBrowser(time.clock));
    tab.line.set("answer lost");
    tab.send("request.move", { request, column: COLUMN.check });
    await time.pass(60);
    expect(tab.unsentCount()).toBe(0);
    await time.pass(60_000);
    expect(tab.line.calls).toHaveLength(1);
    expect(tab.getSync().state).toBe("saved");
  });

  it("fetches what a gap left out, and takes late and double commits without harm", async () => {
    let hears = false;
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => hears);
    await elsewhere("request.move", { request, column: COLUMN.check });
    const [missed] = server.commits();
    hears = true;
    await elsewhere("request.move", { request: other, column: COLUMN.check });
    await time.pass(100);
    expect(tab.getConfirmed().seq).toBe(server.state().seq);
    tab.receive([missed!, missed!]);
    expect(stateHash(tab.getConfirmed())).toBe(stateHash(project(server.state())));
  });

  it("begins anew from a snapshot where told, with what is pending on top", async () => {
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => false);
    await elsewhere("request.move", { request: other, column: COLUMN.check });
    tab.send("request.move", { request, column: COLUMN.check });
    tab.startOver();
    await time.pass(30);
    expect(column(tab.getView(), request)).toBe(COLUMN.check);
    await time.pass(3_000);
    expect(tab.getView()).toBe(tab.getConfirmed());
    expect(stateHash(tab.getConfirmed())).toBe(stateHash(project(server.state())));
  });
});

describe("reload and tabs", () => {
  it("begins with what was kept, and fetches what came since though no socket tells of it", async () => {
    const state = project(server.state());
    await elsewhere("request.move", { request: other, column: COLUMN.check });
    const kept = async () => state;
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => false, kept);
    expect(column(tab.getConfirmed(), other)).toBe(COLUMN.check);
    expect(stateHash(tab.getConfirmed())).toBe(stateHash(project(server.state())));
  });

  it("begins from the server where the database does not answer", async () => {
    const never = () => new Promise<null>(() => undefined);
    const tab = await open(createMemoryBrowser(time.clock), PEOPLE.hand, () => false, never);
    expect(tab.isReady()).toBe(false);
    await time.pass(1_100);
    expect(stateHash(tab.getConfirmed())).toBe(stateHash(project(server.state())));
  });

  it("sends after a reload what the page before left, also where it was on its way", async () => {
    const browser = createMemoryBrowser(time.clock);
    const before = await open(browser);
    before.line.set("answer lost");
    const id = before.send("request.move", { request, column: COLUMN.check });
    await time.pass(25);
    before.kill();
    const after = await open(browser);
    await time.pass(200);
    expect(server.commits().filter(({ commandId }) => commandId === id)).toHaveLength(1);
    expect(column(after.getConfirmed(), request)).toBe(COLUMN.check);
    expect(after.unsentCount()).toBe(0);
    expect(browser.keptIds()).toEqual([]);
  });

  it("shows in every tab what is pending, and one tab sends it", async () => {
    const browser = createMemoryBrowser(time.clock);
    const holder = await open(browser);
    const second = await open(browser);
    const id = second.send("request.move", { request, column: COLUMN.check });
    await time.pass(2);
    expect(column(holder.getView(), request)).toBe(COLUMN.check);
    await time.pass(200);
    expect(holder.line.calls).toEqual([[id]]);
    expect(second.line.calls).toEqual([]);
    expect(second.unsentCount()).toBe(0);
    expect(second.getView()).toBe(second.getConfirmed());
  });

  it("hands the turn on when the sending tab dies with commands on their way", async () => {
    const browser = createMemoryBrowser(time.clock);
    const holder = await open(browser);
    const second = await open(browser);
    holder.line.set("lost");
    const move = holder.send("request.move", { request, column: COLUMN.check });
    await time.pass(10);
    const block = second.send("request.block", { request, reason: "legal", note: "" });
    await time.pass(10);
    holder.kill();
    await time.pass(500);
    expect(server.decided()).toEqual([move, block]);
    expect(second.unsentCount()).toBe(0);
    expect(browser.keptIds()).toEqual([]);
  });

  it("tells a refusal to every tab, once", async () => {
    const browser = createMemoryBrowser(time.clock);
    const holder = await open(browser);
    const second = await open(browser);
    await elsewhere("request.block", { request, reason: "vendor", note: "" });
    const id = second.send("request.block", { request, reason: "legal", note: "" });
    await time.pass(200);
    for (const tab of [holder, second])
      expect(tab.getNotices().map(({ command }) => command.id)).toEqual([id]);
    holder.dismiss(id);
    await time.pass(10);
    expect(second.getNotices()).toEqual([]);
  });
});
