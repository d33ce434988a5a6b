import { startTestServer, type TestServer } from "@tandem/server/testing/test-server.ts";
import { founder, invited, someId, until, type Visitor } from "@tandem/server/testing/visitor.ts";
import { PodId, project, RequestId, stateHash, type MemberId, type WorkspaceId } from "@tandem/shared";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPage } from "./convergence/page.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
let bob: Awaited<ReturnType<typeof invited>>;
const leave: (() => void)[] = [];

beforeEach(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
  bob = await invited(ada, server.url, "Bob", ["leader"]);
});
afterEach(async () => {
  for (const go of leave.splice(0)) go();
  await server.end();
});

const open = (who: Visitor, me: MemberId, workspace: WorkspaceId) =>
  openPage(server.url, who, me, workspace, (go) => leave.push(go));

test("who types is told to whoever looks at the same request, and to nobody else", async () => {
  const hers = await open(ada, ada.member, ada.workspace);
  const his = await open(bob, bob.member, ada.workspace);
  const [one, other] = [RequestId.parse(someId()), RequestId.parse(someId())];
  hers.typing.look(one);
  his.typing.look(other);
  his.typing.type(other);
  his.typing.look(one);
  await until(() => {
    his.typing.type(one);
    return hers.typing.get().length > 0;
    // Keys are told every two seconds at most, and the first may have come before the other page was known to look.
  }, 15_000);
  expect(hers.typing.get()).toEqual([bob.member]);
  expect(his.typing.get()).toEqual([]);
});

test("who looks at the same board is told of each other and of the card in a hand, and of nobody who left", async () => {
  const hers = await open(ada, ada.member, ada.workspace);
  const his = await open(bob, bob.member, ada.workspace);
  const [pod, other] = [PodId.parse(someId()), PodId.parse(someId())];
  const card = RequestId.parse(someId());
  hers.boards.look(pod);
  const leaveBoard = his.boards.look(pod);
  his.boards.hold(card);
  await until(() => hers.boards.holder(card) === bob.member);
  expect([hers.boards.others(), his.boards.others()]).toEqual([[bob.member], [ada.member]]);
  expect(his.boards.holder(card)).toBeUndefined();
  his.boards.hold(null);
  await until(() => hers.boards.holder(card) === undefined);
  leaveBoard();
  his.boards.look(other);
  await until(() => hers.boards.others().length === 0);
  expect(his.boards.others()).toEqual([]);
});

test("what one person does, another's page shows, and both hold what the server holds", async () => {
  const hers = await open(ada, ada.member, ada.workspace);
  const his = await open(bob, bob.member, ada.workspace);
  hers.send("workspace.steer", { northStar: "Weeks to days" });
  his.send("workspace.steer", { targetDays: 12 });
  const shows = ({ getConfirmed }: typeof hers): boolean => {
    const { settings } = getConfirmed();
    return settings?.northStar === "Weeks to days" && settings.targetDays === 12;
  };
  await until(() => shows(hers) && shows(his));
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  expect(stateHash(hers.getConfirmed())).toBe(stateHash(project(state)));
  expect(stateHash(his.getView())).toBe(stateHash(project(state)));
  await until(() => hers.heard.includes("2 here"), 5_000);
});

test("a session that ends elsewhere ends the page's line", async () => {
  const page = await open(ada, ada.member, ada.workspace);
  await ada.api.session.signOut.mutate();
  await until(() => page.heard.includes("signed out"));
  expect(page.heard.filter((what) => what === "signed out")).toHaveLength(1);
});
