import { emptyState, type Commit, type RequestId, type WorkspaceState } from "@tandem/shared";
import { bringTo, commandId, company, MONDAY, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { createBoardPresence } from "../board-presence.ts";
import type { Live } from "../live-context.ts";
import { createOwnCommands } from "../own-commands.ts";
import { workspaceRules } from "../prediction.ts";
import { createPresence } from "../presence.ts";
import { createReplica } from "../replica.ts";
import { createTyping } from "../typing.ts";
import { createLine } from "./fake-line.ts";
import { createLoneServer } from "./lone-server.ts";
import { createMemoryBrowser } from "./memory-browser.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

/** A pod member's workspace, live, with a server that answers after a while of virtual time. */
export interface Served {
  readonly time: VirtualTime;
  readonly live: Live;
  readonly server: ReturnType<typeof createLoneServer>;
  /** In Build. */
  readonly request: RequestId;
  /** In Ready. */
  readonly other: RequestId;
}

export async function createServed(): Promise<Served> {
  const time = createVirtualTime(MONDAY + 3_600_000);
  const scenario = company();
  const request = bringTo(scenario, "in_progress", 1);
  const other = bringTo(scenario, "ready", 2);
  const server = createLoneServer(WORKSPACE, scenario.state, time.clock.now);
  const me = PEOPLE.hand;
  let ids = 0;
  const replica = createReplica<WorkspaceState>({
    empty: emptyState("replica"),
    rules: workspaceRules(me),
    transport: createLine(server, me, time.sleep).transport,
    outbox: createMemoryBrowser(time.clock).openTab().outbox,
    clock: time.clock,
    random: () => 0.5,
    newId: () => commandId(ids++),
  });
  server.onCommits((commits: readonly Commit[]) => time.clock.after(5, () => replica.receive(commits)));
  const texts = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const live: Live = {
    workspace: WORKSPACE,
    me,
    replica,
    own: createOwnCommands(me),
    presence: createPresence(),
    typing: createTyping(Date.now),
    boards: createBoardPresence(me),
    elsewhere: { get: () => undefined, subscribe: () => () => undefined, take() {}, keep() {} },
    newerBuild: { heard() {}, leaveFor: () => false, stop() {} },
    drafts: {
      load: async () => {},
      flush: async () => {},
      part() {},
      get: (key) => texts.get(key),
      keys: () => [...texts.keys()],
      set(key, value) {
        texts.set(key, value);
        for (const listener of listeners) listener();
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  void replica.start();
  await time.pass(100);
  return { time, live, server, request, other };
}
