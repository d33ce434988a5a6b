import type { Commit, RequestId, WorkspaceState } from "@tandem/shared";
import { COLUMN, commandId, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import {
  useActor,
  useDraft,
  useFate,
  useNotices,
  useProvisional,
  useSend,
  useSyncState,
  useView,
} from "./hooks.ts";
import { LiveContext, type Live } from "./live-context.ts";
import { shallowEqual } from "./memoize-selector.ts";
import { createServed, type Served } from "./testing/served.ts";
import type { VirtualTime } from "./testing/virtual-time.ts";

let time: VirtualTime;
let live: Live;
let server: Served["server"];
let request: RequestId;
let other: RequestId;

const wrapper = ({ children }: { children: ReactNode }) => <LiveContext value={live}>{children}</LiveContext>;
const pass = (ms: number): Promise<void> => act(() => time.pass(ms));
const lane =
  (column: string) =>
  (view: WorkspaceState): readonly RequestId[] =>
    view.lanes[column] ?? [];

beforeEach(async () => {
  ({ time, live, server, request, other } = await createServed());
});

describe("useView", () => {
  it("draws only the lane that changed", async () => {
    const drawn: Record<string, number> = {};
    const lanes = [COLUMN.ready, COLUMN.build, COLUMN.check, COLUMN.review].map((column) => {
      const select = lane(column);
      return renderHook(
        () => {
          drawn[column] = (drawn[column] ?? 0) + 1;
          return useView(select, shallowEqual);
        },
        { wrapper },
      );
    });
    act(() => void live.replica.send("request.move", { request, column: COLUMN.check }));
    await pass(200);
    expect(lanes.map(({ result }) => result.current)).toEqual([[other], [], [request], []]);
    // Once at first, once for the prediction; the commit that confirms it changes nothing to be seen.
    expect(drawn).toEqual({ [COLUMN.ready]: 1, [COLUMN.build]: 2, [COLUMN.check]: 2, [COLUMN.review]: 1 });
  });
});

describe("one's own work", () => {
  it("is provisional and sending, then saved", async () => {
    const { result } = renderHook(
      () => ({
        send: useSend(),
        sync: useSyncState(),
        guess: useProvisional(request),
        fate: useFate(commandId(0)),
      }),
      { wrapper },
    );
    expect(result.current.sync).toMatchObject({ state: "saved", pending: 0 });
    act(() => void result.current.send("request.move", { request, column: COLUMN.check }));
    expect(result.current).toMatchObject({
      sync: { state: "sending", pending: 1 },
      guess: true,
      fate: "pending",
    });
    await pass(200);
    expect(result.current).toMatchObject({
      sync: { state: "saved", pending: 0 },
      guess: false,
      fate: "done",
    });
  });

  it("that is refused waits as a notice until it is dismissed", async () => {
    const { result } = renderHook(() => ({ send: useSend(), ...useNotices() }), { wrapper });
    act(() => void result.current.send("request.unblock", { request }));
    expect(result.current.notices).toMatchObject([{ refusal: { code: "not_blocked" } }]);
    act(() => result.current.dismiss(commandId(0)));
    expect(result.current.notices).toEqual([]);
  });
});

it("useActor follows one's own roles", async () => {
  const { result } = renderHook(() => useActor(), { wrapper });
  expect(result.current.side).toBe("it");
  const at = server.state().at;
  const change = {
    type: "member.changed",
    member: PEOPLE.hand,
    side: "it",
    roles: ["leader"],
    pods: {},
  } as const;
  const commit: Commit = {
    workspace: WORKSPACE,
    seq: server.state().seq + 1,
    at,
    actor: null,
    commandId: commandId(0x9999),
    events: [change],
    subjects: [PEOPLE.hand],
  };
  act(() => live.replica.receive([commit]));
  expect(result.current.roles).toEqual(["leader"]);
});

it("useDraft keeps what is typed for the next time the form opens", () => {
  const first = renderHook(() => useDraft("comment 1", ""), { wrapper });
  act(() => first.result.current[1]("Half a sen"));
  first.unmount();
  const second = renderHook(() => useDraft("comment 1", ""), { wrapper });
  expect(second.result.current[0]).toBe("Half a sen");
  act(() => second.result.current[2]());
  expect(second.result.current[0]).toBe("");
});
