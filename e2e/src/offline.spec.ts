import { expect, type Page } from "@playwright/test";
import { firstPod, founder, invited, type Person } from "./harness/people.ts";
import { card, carry, column, file, msUntil, open, pagesAtHand, syncSign } from "./harness/screens.ts";
import { test, type Visitor } from "./harness/test.ts";
import { filed, give, ready, standing, titles } from "./harness/work.ts";

async function two(visit: () => Promise<Visitor>): Promise<{ ada: Person; pia: Person }> {
  const ada = await founder(await visit());
  const pods = { [await firstPod(ada)]: "lead" as const };
  const roles = ["marketer" as const];
  return {
    ada,
    pia: await invited(ada, await visit(), { name: "Pia Lund", side: "it", roles, pods }),
  };
}

const offlineSign = (page: Page) => page.getByText(/^No connection since \d\d:\d\d\./);

/** Cuts the line, and waits until the page has said so. */
async function loseLine({ context, page }: Person): Promise<void> {
  await pagesAtHand(page);
  await context.setOffline(true);
  await expect(offlineSign(page)).toBeVisible();
}

/** Waits until the browser holds the page's own files. */
const shellKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Waits until the browser holds the board. */
const stateKept = (page: Page) =>
  page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith("tandem-kept ")));

test("two browsers agree, whichever of them moves a card", async ({ visit }) => {
  const { ada, pia } = await two(visit);
  const { title } = await ready(pia, ada, "There and back");
  await Promise.all([open(ada, "board"), open(pia, "board")]);
  await expect(card(column(pia.page, "Ready"), title)).toBeVisible();
  const took: number[] = [];
  for (const [from, to, arrow] of [
    [ada, pia, "ArrowRight"],
    [pia, ada, "ArrowLeft"],
  ] as const) {
    await carry(from.page, title, arrow, arrow);
    const where = arrow === "ArrowRight" ? "Build" : "Ready";
    took.push(await msUntil(expect(card(column(to.page, where), title)).toBeVisible()));
  }
  console.log(`  two browsers agreed after ${took.join(" and ")} ms`);
});

test("what is filed, moved and said offline comes back once, and nothing is lost", async ({ visit }) => {
  const { ada, pia } = await two(visit);
  const { key, title, id } = await ready(pia, ada, "Moved while away");
  await open(pia, "board");
  await Promise.all([open(ada, "board"), expect(syncSign(pia.page)).toHaveText("Saved")]);

  await loseLine(pia);
  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await expect(card(column(pia.page, "Build"), title)).toBeVisible();
  await expect(syncSign(pia.page)).toHaveText("Offline, 1 kept");
  await card(pia.page, title).getByRole("link").click();
  await pia.page.getByLabel("Your comment").fill("Started on the train.");
  await pia.page.getByRole("button", { name: "Comment" }).click();
  await expect(pia.page.getByText("Started on the train.")).toBeVisible();
  await file(pia.page, { service: "Technology advice", title: "Filed in a tunnel" });
  await expect(syncSign(pia.page)).toHaveText("Offline, 3 kept");
  await expect(pia.page.getByText("Go on working: 3 changes wait here")).toBeVisible();

  // Meanwhile the others go on, so that the kept commands have to be rebased.
  await ready(ada, ada, "Somebody else went on");
  await expect(card(column(ada.page, "Ready"), "Somebody else went on")).toBeVisible();
  await expect(card(column(ada.page, "Ready"), title)).toBeVisible();

  await pia.context.setOffline(false);
  await expect(syncSign(pia.page)).toHaveText("Saved");
  await expect(offlineSign(pia.page)).toHaveCount(0);
  await expect(card(column(ada.page, "Build"), title)).toBeVisible();
  await open(ada, `requests/${key}`);
  await expect(ada.page.getByText("Started on the train.")).toHaveCount(1);
  expect(await titles(ada)).toEqual(["Filed in a tunnel", title, "Somebody else went on"].sort());
  expect((await standing(ada, id)).comments).toHaveLength(1);
});

test("a server that was killed gets what was done meanwhile, once, and every page comes back", async ({
  tandem,
  visit,
}) => {
  const { ada, pia } = await two(visit);
  const { title } = await ready(pia, ada, "Outlives the server");
  await Promise.all([open(ada, "board"), open(pia, "board")]);
  await Promise.all([pagesAtHand(ada.page), pagesAtHand(pia.page)]);
  await tandem.stop("SIGKILL");
  await expect(offlineSign(pia.page)).toBeVisible();
  await expect(offlineSign(ada.page)).toBeVisible();
  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await file(ada.page, { service: "Technology advice", title: "Typed without a server" });
  await tandem.start();
  await expect(syncSign(pia.page)).toHaveText("Saved", { timeout: 30_000 });
  await expect(syncSign(ada.page)).toHaveText("Saved", { timeout: 30_000 });
  await open(ada, "board");
  await expect(card(column(ada.page, "Build"), title)).toBeVisible();
  expect(await titles(pia)).toEqual([title, "Typed without a server"]);
});

test("what was done offline and no longer fits is explained, and its words are kept", async ({ visit }) => {
  const { ada, pia } = await two(visit);
  const { id, title } = await filed(pia, "Decided twice");
  const other = await filed(pia, "Still to answer");
  await open(ada, "triage");
  await ada.page.getByRole("link", { name: title }).click();
  await loseLine(ada);
  await ada.page.keyboard.press("d");
  await ada.page.getByLabel("Why not?").fill("The shop system goes in March.");
  await ada.page.getByLabel("What instead?").fill("The new one brings it.");
  await ada.page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(ada.page.getByRole("link", { name: title })).toHaveCount(0);

  await give(pia, "request.withdraw", { request: id, reason: "Found it elsewhere" });
  await ada.context.setOffline(false);
  const notice = ada.page.getByRole("alert").filter({ hasText: "The shop system goes in March." });
  await expect(notice).toContainText(/withdrew CAM-\d+ a moment ago/);
  await expect(syncSign(ada.page)).toHaveText("Saved");
  expect((await standing(ada, id)).declines).toHaveLength(0);
  await expect(ada.page.getByRole("link", { name: other.title })).toBeVisible();

  await ada.page.reload();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Close this notice" }).click();
  await expect(notice).toHaveCount(0);
});

test("a form outlives a reload, and unsent work outlives the page", async ({ tandem, visit }) => {
  const { pia } = await two(visit);
  await open(pia, "file");
  await pia.page.getByRole("link", { name: "Landing page" }).click();
  await pia.page.getByLabel(/^What is it called\?/).fill("Half a thought");
  await expect(pia.page.getByText("Draft kept")).toBeVisible();
  await pia.page.reload();
  await expect(pia.page.getByLabel(/^What is it called\?/)).toHaveValue("Half a thought");
  await pagesAtHand(pia.page);

  await tandem.stop("SIGKILL");
  await expect(offlineSign(pia.page)).toBeVisible();
  await file(pia.page, { service: "Technology advice", title: "Closed the lid" });
  await expect(syncSign(pia.page)).toHaveText("Offline, 1 kept");
  await pia.page.close();
  await tandem.start();
  const page = await pia.context.newPage();
  await page.goto(`/w/${pia.slug}/board`);
  await expect(syncSign(page)).toHaveText("Saved");
  await expect.poll(() => titles(pia)).toEqual(["Closed the lid"]);
});

test("a reload without a line shows the board as it was kept, and a card moved there is saved once", async ({
  visit,
}) => {
  const { ada, pia } = await two(visit);
  const { id, title } = await ready(pia, ada, "Moved in the mountains");
  await open(pia, "board");
  await expect(card(column(pia.page, "Ready"), title)).toBeVisible();
  await shellKept(pia.page);
  await loseLine(pia);
  await stateKept(pia.page);

  await pia.page.reload();
  // With the name of who asked for it: names are kept beside the state.
  await expect(
    card(column(pia.page, "Ready"), title).getByRole("img", { name: "Pia Lund, IT" }),
  ).toBeVisible();
  await expect(offlineSign(pia.page)).toBeVisible();
  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await expect(syncSign(pia.page)).toHaveText("Offline, 1 kept");
  await pia.page.reload();
  await expect(card(column(pia.page, "Build"), title)).toBeVisible();

  await pia.context.setOffline(false);
  await expect(syncSign(pia.page)).toHaveText("Saved");
  await open(ada, "board");
  await expect(card(column(ada.page, "Build"), title)).toBeVisible();
  expect((await standing(ada, id)).column).toBe((await standing(pia, id)).column);
});
