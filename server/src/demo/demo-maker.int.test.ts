import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { visit } from "../testing/visitor.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.end());

test("the first click makes half a year of a company ; set-up stays open", async () => {
  const visitor = visit(server.url);
  const before = await visitor.api.session.status.query();
  expect(before.demo.people.map(({ name }) => name)).toEqual([
    "Mara Lindqvist",
    "Daniel Okoye",
    "Sofia Bergman",
  ]);
  const start = performance.now();
  await visitor.api.session.demo.mutate({ as: "lead" });
  console.log(`  half a year of demo took ${Math.round(performance.now() - start)} ms`);
  const { needsSetUp, signedIn } = await visitor.api.session.status.query();
  expect(needsSetUp).toBe(true);
  expect(signedIn?.workspaces).toMatchObject([{ name: "Hollin & Reed", demo: true }]);
});

test("those who come at once, and those who come later, play in one workspace", async () => {
  const workspaceOf = async (as: "marketer" | "lead" | "leader") => {
    const visitor = visit(server.url);
    await visitor.api.session.demo.mutate({ as });
    const { signedIn } = await visitor.api.session.status.query();
    const { state } = await visitor.api.workspace.snapshot.query({ workspace: signedIn!.workspaces[0]!.id });
    const people = await visitor.api.workspace.directory.query({ workspace: signedIn!.workspaces[0]!.id });
    expect(Object.values(people)).toHaveLength(12);
    // Its clock ticks: what falls due meanwhile may be in the one's state and not yet in the other's.
    return [signedIn!.workspaces.length, state.settings?.id];
  };
  const both = await Promise.all([workspaceOf("marketer"), workspaceOf("lead")]);
  expect(both[0]).toEqual(both[1]);
  expect(await workspaceOf("leader")).toEqual(both[0]);
});
