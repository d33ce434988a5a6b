import { DatabaseSync } from "@photostructure/sqlite";
import path from "node:path";
import { expect } from "@playwright/test";
import { founder } from "./harness/people.ts";
import { file, open, pagesAtHand, syncSign } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed, standing, titles } from "./harness/work.ts";

const advice = (title: string) => ({ service: "Technology advice", title });
const SEND = "**/api/trpc/workspace.send*";

test("what is under way, and what the server cannot save, is said and sent in the end", async ({
  tandem,
  visit,
}) => {
  const ada = await founder(await visit());
  const { page } = ada;
  await open(ada, "home");
  await pagesAtHand(page);
  let answer = () => {};
  await page.route(SEND, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  await file(page, advice("Slowly answered"));
  await expect(syncSign(page)).toHaveText("Sending 1");
  answer();
  await expect(syncSign(page)).toHaveText("Saved");
  await page.unroute(SEND);

  // Another program keeps the database: the server is there, and cannot keep anything.
  const other = new DatabaseSync(path.join(tandem.dataDir, "tandem.db"));
  other.exec("BEGIN IMMEDIATE");
  await file(page, advice("Kept meanwhile"));
  await expect(page.getByText("Tandem cannot save right now.")).toBeVisible({ timeout: 20_000 });
  await expect(syncSign(page)).toHaveText("Not saved, 1 kept");
  await expect(page.getByText("Go on working: 1 change waits here")).toBeVisible();
  expect(await titles(ada)).toEqual(["Slowly answered"]);
  other.exec("ROLLBACK");
  other.close();
  await expect(syncSign(page)).toHaveText("Saved", { timeout: 30_000 });
  expect(await titles(ada)).toEqual(["Kept meanwhile", "Slowly answered"]);
});

test("a page of an older build loads the newer one when its person goes elsewhere, with all that waits", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const { page } = ada;
  const { key, id, title } = await filed(ada, "Opened before the update");
  await page.route(/\/requests\/[^/]+$/, async (route) => {
    const fresh = await route.fetch();
    const body = (await fresh.text()).replace(/(name="tandem-build" content=")[^"]*/, "$1older");
    await route.fulfill({ response: fresh, body });
  });
  await open(ada, `requests/${key}`);
  const build = () => page.locator('meta[name="tandem-build"]').getAttribute("content");
  expect(await build()).toBe("older");
  await pagesAtHand(page);

  await page.route(SEND, (route) => route.abort());
  await page.getByLabel("Your comment").fill("Said before the update.");
  await page.getByRole("button", { name: "Comment" }).click();
  await page.getByLabel("Your comment").fill("Half a thought");
  await expect(syncSign(page)).toHaveText("Offline, 1 kept");
  // Nobody is torn from what they look at: only going elsewhere loads anew.
  expect(await build()).toBe("older");
  await page.getByRole("link", { name: "Board" }).click();
  await expect.poll(build).toMatch(/^(?!older).+/);
  await page.unroute(SEND);
  await expect(syncSign(page)).toHaveText("Saved", { timeout: 30_000 });
  expect((await standing(ada, id)).comments).toHaveLength(1);
  await page.getByRole("link", { name: "Requests", exact: true }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByLabel("Your comment")).toHaveValue("Half a thought");
});
