import { CommandId, project, requestOf, type RequestId } from "@tandem/shared";
import { COLUMN, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { MantineProvider } from "@mantine/core";
import { notifications, Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, expect, it } from "vitest";
import { api, queryClient } from "./api.ts";
import { useSend } from "./hooks.ts";
import { LiveContext } from "./live-context.ts";
import { newUuid } from "./new-uuid.ts";
import { createServed, type Served } from "./testing/served.ts";
import { useBulk } from "./use-bulk.tsx";
import { useUndo } from "./use-undo.tsx";

let served: Served;

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>
    <MantineProvider env="test">
      <LiveContext value={served.live}>{children}</LiveContext>
      <Notifications />
    </MantineProvider>
  </QueryClientProvider>
);
const work = () => renderHook(() => ({ send: useSend(), bulk: useBulk(), ...useUndo() }), { wrapper }).result;
const pass = (ms: number): Promise<void> => act(() => served.time.pass(ms));
const seen = (id: RequestId) => requestOf(served.live.replica.getView(), id);

/** What somebody else does reaches this page. */
async function elsewhere(type: string, input: unknown): Promise<void> {
  await served.server.send(PEOPLE.lead, [{ id: CommandId.parse(newUuid()), type, input }]);
  await pass(1_000);
}

beforeEach(async () => {
  notifications.clean();
  served = await createServed();
  queryClient.setDefaultOptions({ queries: { retry: false, staleTime: Infinity } });
  queryClient.setQueryData(api.workspace.directory.queryKey({ workspace: WORKSPACE }), {
    [PEOPLE.lead]: { name: "Daniel" },
  } as never);
});

it("takes one step back after the other, also before the server answered", async () => {
  const { request, other, live, server } = served;
  const page = work();
  expect(page.current.canUndo).toBe(false);
  act(() => void page.current.send("request.size", { request: other, size: 8 }));
  act(() => void page.current.send("request.move", { request, column: COLUMN.check }));
  act(() => void page.current.undo());
  expect(seen(request)?.column).toBe(COLUMN.build);
  act(() => void page.current.undo());
  expect(seen(other)?.size).toBeNull();
  expect(page.current.canUndo).toBe(false);
  await pass(1_000);
  expect(live.replica.getNotices()).toEqual([]);
  expect(live.replica.getConfirmed()).toEqual(project(server.state()));
});

it("stops at what others went on from, and says who; only the next one goes further back", async () => {
  const { request, other } = served;
  const page = work();
  act(() => void page.current.send("request.size", { request: other, size: 8 }));
  act(() => void page.current.send("request.move", { request, column: COLUMN.check }));
  await pass(1_000);
  await elsewhere("request.move", { request, column: COLUMN.build });
  act(() => void page.current.undo());
  expect(await screen.findByText("Daniel moved CAM-1 back since, so your move stays.")).toBeTruthy();
  expect(seen(other)?.size).toBe(8);
  act(() => void page.current.undo());
  expect(seen(other)?.size).toBeNull();
  expect(page.current.canUndo).toBe(false);
});

it("takes neither what leaves no mark nor what was refused for a step", async () => {
  const { request, other, live } = served;
  const page = work();
  act(() => void page.current.send("request.size", { request: other, size: 8 }));
  await served.server.send(PEOPLE.lead, [
    { id: CommandId.parse(newUuid()), type: "request.block", input: { request, reason: "legal" } },
  ]);
  // Refused by the server, which knows more than this page.
  act(() => void page.current.send("request.block", { request, reason: "vendor" }));
  await pass(2_000);
  expect(live.replica.getNotices()).toHaveLength(1);
  for (const { command } of live.replica.getNotices()) act(() => live.replica.dismiss(command.id));
  act(() => void page.current.send("request.watch", { request, on: true }));
  act(() => void page.current.undo());
  expect(seen(other)?.size).toBeNull();
});

it("says where a step has a way back of its own, and takes a card one step back only", async () => {
  const { request } = served;
  const page = work();
  act(() => void page.current.send("request.size", { request, size: 5 }));
  act(() => void page.current.send("request.size", { request, size: 8 }));
  act(() => void page.current.undo());
  expect(seen(request)?.size).toBe(5);
  act(() => void page.current.undo());
  expect(seen(request)?.size).toBe(5);
  expect(await screen.findByText(/^CAM-1 keeps one step back/)).toBeTruthy();
});

it("takes what was done to several back as one, and names what stays", async () => {
  const { request, other } = served;
  const page = work();
  act(() => {
    const { words } = page.current.bulk({
      requests: [request, other],
      commandFor: ({ id }) => ({ type: "request.size", input: { request: id, size: 8 } }),
      noun: "card",
      done: "sized",
      rest: "not sized",
    });
    expect(words).toBe("2 cards sized.");
  });
  await pass(1_000);
  expect(served.server.commits()).toHaveLength(2);
  await elsewhere("request.size", { request: other, size: 13 });
  act(() => void page.current.undo());
  expect([seen(request)?.size, seen(other)?.size]).toEqual([null, 13]);
  expect(await screen.findByText("1 change taken back. 1 not.")).toBeTruthy();
  expect(screen.getByText(/Daniel sized CAM-2 since, so your size stays\./)).toBeTruthy();
  expect(page.current.canUndo).toBe(false);
});
