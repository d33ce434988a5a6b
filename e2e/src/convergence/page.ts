import { createBoardPresence } from "@tandem/client/live/board-presence.ts";
import { workspaceRules } from "@tandem/client/live/prediction.ts";
import { createReplica } from "@tandem/client/live/replica.ts";
import { connectSocket } from "@tandem/client/live/socket.ts";
import { createMemoryBrowser } from "@tandem/client/live/testing/memory-browser.ts";
import { createTyping } from "@tandem/client/live/typing.ts";
import { someId, until, type Visitor } from "@tandem/server/testing/visitor.ts";
import {
  emptyState,
  type CommandId,
  type MemberId,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";

/** A page of a person without a browser, on the real API and a real socket. `onOpen` gets what leaves it. */
export async function openPage(
  url: string,
  { api, cookie }: Visitor,
  me: MemberId,
  workspace: WorkspaceId,
  onOpen: (leave: () => void) => void,
) {
  const heard: string[] = [];
  const clock = {
    now: () => Date.now(),
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const replica = createReplica<WorkspaceState>({
    empty: emptyState("replica"),
    rules: workspaceRules(me),
    transport: {
      send: (commands) => api.workspace.send.mutate({ workspace, as: me, commands: [...commands] }),
      snapshot: async () => (await api.workspace.snapshot.query({ workspace })).state,
      commitsSince: (from) => api.workspace.commits.query({ workspace, from }),
    },
    outbox: createMemoryBrowser(clock).openTab().outbox,
    clock,
    random: Math.random,
    newId: () => someId() as CommandId,
  });
  await replica.start();
  await until(replica.isReady);
  const boards = createBoardPresence(me);
  const typing = createTyping(() => performance.now());
  const hangUp = connectSocket({
    elsewhere: { url, headers: { cookie: cookie() ?? "" } },
    workspace,
    build: null,
    replica,
    onSignedOut: () => heard.push("signed out"),
    onNotified: () => undefined,
    onDirectory: () => heard.push("directory"),
    onTime: () => undefined,
    onPresence: (members) => heard.push(`${members.length} here`),
    onBuild: () => heard.push("build"),
    typing,
    boards,
  });
  onOpen(() => {
    hangUp();
    replica.stop();
  });
  await until(() => heard.includes("build"));
  return { ...replica, heard, typing, boards };
}
