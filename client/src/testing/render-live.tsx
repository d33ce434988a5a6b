import {
  CommandId,
  emptyState,
  project,
  uuidV7,
  type CommandInput,
  type MemberId,
  type WorkspaceState,
} from "@tandem/shared";
import { PEOPLE, type Person, type Scenario, WORKSPACE } from "@tandem/shared/testing";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { api, queryClient } from "../live/api.ts";
import type { Drafts } from "../live/drafts.ts";
import { LiveContext, type Live } from "../live/live-context.ts";
import { createOwnCommands } from "../live/own-commands.ts";
import { workspaceRules } from "../live/prediction.ts";
import type { TransportPort } from "../live/ports.ts";
import { createPresence } from "../live/presence.ts";
import { createBoardPresence } from "../live/board-presence.ts";
import { createTyping } from "../live/typing.ts";
import { createReplica } from "../live/replica.ts";
import { Dialogs } from "../ui/dialogs.tsx";

interface Sent {
  readonly type: string;
  readonly input: unknown;
}

/** Drafts in memory. */
function memoryDrafts(): Drafts {
  const values = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  return {
    load: async () => undefined,
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    set(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: async () => undefined,
    part() {},
  };
}

const NAMES: Readonly<Record<Person, string>> = {
  admin: "Ada Admin",
  marketer: "Mara Lindqvist",
  otherMarketer: "Tom Okafor",
  hand: "Hana Kimura",
  lead: "Daniel Osei",
  otherLead: "Ines Carvalho",
  marketingLeader: "Sofia Brandt",
  itLeader: "Ruth Adeyemi",
  viewer: "Vera Viewer",
};

export interface Stage {
  readonly live: Live;
  /** Commands given since, in order; none of them reaches a server. */
  readonly sent: readonly Sent[];
  readonly drafts: Drafts;
  readonly view: () => WorkspaceState;
  /** Shows something else in the same frame; drafts and state stay. */
  readonly show: (ui: ReactNode) => Promise<void>;
}

/**
 * Draws a screen for one of the cast on a scenario's state. Commands are predicted and shown, as without a connection;
 * a link leads to its address in memory. `send` stands for a server that answers.
 */
export async function renderLive(
  ui: ReactNode,
  {
    scenario,
    as,
    at = "/",
    send,
  }: { scenario: Scenario; as: Person; at?: string; send?: TransportPort<WorkspaceState>["send"] },
): Promise<Stage> {
  const me: MemberId = PEOPLE[as];
  const sent: Sent[] = [];
  let made = 0;
  const state = project(scenario.state);
  const replica = createReplica<WorkspaceState>({
    empty: emptyState("replica"),
    rules: workspaceRules(me),
    transport: {
      send: send ?? (() => new Promise(() => undefined)),
      snapshot: async () => state,
      commitsSince: async () => [],
    },
    outbox: {
      load: async () => ({ pending: [], notices: [] }),
      record: (change) => {
        if (change.kind === "added") sent.push({ type: change.pending.type, input: change.pending.input });
      },
      listen: () => () => undefined,
      takeTurn(onTurn) {
        if (send) onTurn();
        return () => undefined;
      },
    },
    clock: { now: () => scenario.now, after: () => () => undefined },
    random: () => 0.5,
    newId: () => CommandId.parse(uuidV7(scenario.now, new Uint8Array(10).fill(++made))),
  });
  await replica.start();
  await Promise.resolve();
  const drafts = memoryDrafts();
  const live: Live = {
    workspace: WORKSPACE,
    me,
    replica,
    drafts,
    elsewhere: { get: () => undefined, subscribe: () => () => undefined, take() {}, keep() {} },
    own: createOwnCommands(me),
    newerBuild: { heard: () => undefined, leaveFor: () => false, stop: () => undefined },
    presence: createPresence(),
    typing: createTyping(Date.now),
    boards: createBoardPresence(me),
  };
  queryClient.setQueryData(
    api.workspace.directory.queryKey({ workspace: WORKSPACE }),
    Object.fromEntries(Object.entries(PEOPLE).map(([who, id]) => [id, { name: NAMES[who as Person] }])),
  );
  queryClient.setDefaultOptions({ queries: { retry: false, staleTime: Infinity } });

  let shown = ui;
  const root = createRootRoute();
  const workspace = createRoute({ getParentRoute: () => root, path: "/w/$workspace" });
  const page = createRoute({
    getParentRoute: () => workspace,
    path: "$",
    component: () => <>{shown}</>,
  });
  const router = createRouter({
    routeTree: root.addChildren([workspace.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [`/w/hollin${at}`] }),
  });
  await router.load();
  const frame = () => (
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <LiveContext value={live}>
          <RouterProvider router={router as never} />
        </LiveContext>
        <Dialogs />
        <Notifications />
      </MantineProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(frame());
  return {
    live,
    sent,
    drafts,
    view: () => replica.getView(),
    async show(next) {
      shown = next;
      await router.invalidate();
      rerender(frame());
    },
  };
}

/** The input of the last command of a type. */
export function lastSent<Type extends keyof CommandInput>(
  stage: Stage,
  type: Type,
): CommandInput[Type] | undefined {
  return stage.sent.findLast((command) => command.type === type)?.input as CommandInput[Type] | undefined;
}
