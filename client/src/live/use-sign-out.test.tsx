import "fake-indexeddb/auto";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { company, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderLive } from "../testing/render-live.tsx";
import { api, queryClient } from "./api.ts";
import { useSignOut } from "./use-sign-out.ts";

const leave = vi.fn<(address: string) => void>();
const server = vi.fn<typeof fetch>();
const answers = (result: unknown) => async () => Response.json([result]);
const done = answers({ result: { data: null } });

beforeEach(() => {
  vi.stubGlobal("fetch", server);
  server.mockReset();
  leave.mockReset();
  queryClient.setQueryData(api.session.status.queryKey(), {
    needsSetUp: false,
    demo: { available: false, people: [] },
    signedIn: {
      account: { id: "a", name: "Mara Lindqvist", email: "mara@hollin.example" },
      workspaces: [{ id: WORKSPACE, slug: "hollin", name: "Hollin", demo: false, member: PEOPLE.marketer }],
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

function Way({ everywhere = false }: { readonly everywhere?: boolean }) {
  const { signOut } = useSignOut({ everywhere, leave });
  return <button onClick={signOut}>Leave</button>;
}

async function press(everywhere = false): Promise<void> {
  await renderLive(<Way everywhere={everywhere} />, { scenario: company(), as: "marketer" });
  fireEvent.click(await screen.findByRole("button", { name: "Leave" }));
}

/** As a page left it that went a moment ago. */
const leaveUnsent = (): void =>
  localStorage.setItem(
    `tandem-outbox ${PEOPLE.marketer}`,
    JSON.stringify({ [`${WORKSPACE} 1`]: { kind: "pending", order: 1, pending: {} } }),
  );

test("signs out and leaves once the session has ended", async () => {
  server.mockImplementation(done);
  await press();
  await waitFor(() => expect(leave).toHaveBeenCalledWith("/sign-in"));
});

test("whoever is still signed in stays and reads why", async () => {
  server.mockRejectedValue(new TypeError("no line"));
  await press();
  expect(await screen.findByText("You are still signed in.")).toBeTruthy();
  expect(screen.getByText(/Tandem does not answer/)).toBeTruthy();
  expect(leave).not.toHaveBeenCalled();
});

test("a session that had ended already is left like any other", async () => {
  const error = { message: "", code: -32001, data: { code: "signed_out", sentence: "Sign in again." } };
  server.mockImplementation(answers({ error }));
  await press();
  await waitFor(() => expect(leave).toHaveBeenCalledWith("/sign-in"));
});

test.each([false, true])("asks about unsent changes first (everywhere: %s)", async (everywhere) => {
  leaveUnsent();
  server.mockImplementation(done);
  await press(everywhere);
  expect(await screen.findByText(/1 change not sent yet/)).toBeTruthy();
  expect(screen.getByText(/go out once you sign in here again/)).toBeTruthy();
  expect(server).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: everywhere ? "Sign out everywhere" : "Sign out" }));
  await waitFor(() => expect(leave).toHaveBeenCalledWith("/sign-in"));
  expect(String(server.mock.calls[0]?.[0])).toContain(everywhere ? "signOutEverywhere" : "signOut");
});
