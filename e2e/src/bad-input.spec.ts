import { expect } from "@playwright/test";
import { founder } from "./harness/people.ts";
import { card, column, file, fillIn, open, syncSign } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed, give, titles } from "./harness/work.ts";

test("“File it” pressed twice files once", async ({ visit }) => {
  const ada = await founder(await visit());
  await open(ada, "board");
  await fillIn(ada.page, { service: "Technology advice", title: "Pressed twice" });
  await ada.page.getByRole("button", { name: "File it" }).dblclick();
  await expect(ada.page.getByRole("heading", { level: 1, name: "Pressed twice" })).toBeVisible();
  await expect(syncSign(ada.page)).toHaveText("Saved");
  await fillIn(ada.page, { service: "Technology advice", title: "Sent by keys, held down" });
  await ada.page.keyboard.down("ControlOrMeta");
  for (let press = 0; press < 5; press++) await ada.page.keyboard.down("Enter");
  await ada.page.keyboard.up("Enter");
  await ada.page.keyboard.up("ControlOrMeta");
  await expect(ada.page.getByRole("heading", { level: 1, name: "Sent by keys, held down" })).toBeVisible();
  await expect(syncSign(ada.page)).toHaveText("Saved");
  expect(await titles(ada)).toEqual(["Pressed twice", "Sent by keys, held down"]);
});

test("the back button leads back, to an empty form after filing and to the board after a card", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const known = await filed(ada, "Opened from the board");
  await give(ada, "request.accept", { request: known.id, tick: [0] });
  await open(ada, "board");
  await card(column(ada.page, "Ready"), known.title).getByRole("link").click();
  await expect(ada.page.getByRole("heading", { level: 1, name: known.title })).toBeVisible();
  await ada.page.goBack();
  await expect(card(column(ada.page, "Ready"), known.title)).toBeVisible();
  await file(ada.page, { service: "Technology advice", title: "Filed, then back" });
  await expect(ada.page).toHaveURL(/\/requests\/CAM-2$/);
  await ada.page.goBack();
  await expect(ada.page.getByLabel(/^What is it called\?/)).toHaveValue("");
  await ada.page.goForward();
  await expect(ada.page.getByRole("heading", { level: 1, name: "Filed, then back" })).toBeVisible();
  expect(await titles(ada)).toEqual(["Filed, then back", known.title].sort());
});

test("an address that is nobody's, or another's, answers with a way on", async ({ visit }) => {
  const ada = await founder(await visit());
  await ada.page.goto("/w/somebody-elses/board");
  await expect(ada.page.getByRole("heading", { name: "No such workspace" })).toBeVisible();
  await open(ada, "requests/CAM-999");
  await expect(ada.page.getByText("CAM-999 is not here")).toBeVisible();
  await ada.page.goto("/nowhere/at/all");
  await expect(ada.page.getByRole("heading", { name: "Nothing at this address" })).toBeVisible();
  await ada.page.getByRole("link", { name: "Go to your workspace" }).click();
  await expect(ada.page).toHaveURL(new RegExp(`/w/${ada.slug}/home$`));
});
