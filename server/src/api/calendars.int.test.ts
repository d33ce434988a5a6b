import { afterEach, expect, test } from "vitest";
import { SprintId, uuidV7 } from "@tandem/shared";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, founder, invited } from "../testing/visitor.ts";

let server: TestServer | undefined;
afterEach(() => server?.end());

test("a link reads a pod's sprints without signing in, until it is renewed, ended, or its owner leaves", async () => {
  server = await startTestServer();
  const { url } = server;
  const ada = await founder(url);
  const { workspace } = ada;
  const give = (type: string, input: unknown) =>
    ada.api.workspace.send.mutate({ workspace, commands: [command(type, input)] });
  const noor = await invited(ada, url, "Noor");
  const { state } = await ada.api.workspace.snapshot.query({ workspace });
  const pod = Object.values(state.pods)[0]!.id;
  const sprint = SprintId.parse(uuidV7(1, new Uint8Array(10)));
  const plan = { sprint, pod, name: "Sprint 1; the first", start: "2026-11-16", end: "2026-11-27" };
  await give("sprint.plan", plan);

  const first = await noor.api.calendars.renew.mutate({ workspace, pod });
  const answer = await fetch(url + first.path);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain("DTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261128\r\n");
  expect(text).toContain("SUMMARY:Sprint 1\\; the first");

  const second = await noor.api.calendars.renew.mutate({ workspace, pod });
  expect((await fetch(url + first.path)).status).toBe(404);
  expect((await fetch(url + second.path)).status).toBe(200);
  await noor.api.calendars.end.mutate({ workspace, pod });
  expect((await fetch(url + second.path)).status).toBe(404);
  expect(await noor.api.calendars.look.query({ workspace, pod })).toEqual({ madeAt: null });

  const third = await noor.api.calendars.renew.mutate({ workspace, pod });
  await give("member.deactivate", { member: noor.member });
  expect((await fetch(url + third.path)).status).toBe(404);
  expect((await fetch(`${url}/calendars/..%2f..%2fhealthz.ics`)).status).toBe(404);
});
