import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, founder, someId } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

test("a history longer than one answer is read to its end, from wherever one stopped", async () => {
  const { workspace } = ada;
  const { state } = await ada.api.workspace.snapshot.query({ workspace });
  const service = Object.values(state.services).find(({ key }) => key === "technology_advice")?.id;
  const request = someId();
  const send = (commands: ReturnType<typeof command>[]) =>
    ada.api.workspace.send.mutate({ workspace, commands });
  await send([command("request.file", { request, service, title: "Much talked about" })]);
  for (let hundred = 0; hundred < 11; hundred++)
    await send(
      Array.from({ length: 100 }, (_, n) =>
        command("request.comment", { request, comment: someId(), text: `${hundred} ${n}` }),
      ),
    );
  const read = (after?: number) =>
    ada.api.workspace.history.query({
      workspace,
      subject: request,
      ...(after === undefined ? {} : { after }),
    });
  const first = await read();
  expect([first.commits.length, first.isWhole]).toEqual([1000, false]);
  expect(first.commits[0]?.events[0]?.type).toBe("request.filed");
  const rest = await read(first.commits.at(-1)?.seq);
  expect([rest.commits.length, rest.isWhole]).toEqual([101, true]);
  expect(await read(rest.commits.at(-1)?.seq)).toEqual({ commits: [], isWhole: true });
});
