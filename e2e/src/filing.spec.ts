import { expect, type Page } from "@playwright/test";
import { founder, invited } from "./harness/people.ts";
import { open, syncSign } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed, give } from "./harness/work.ts";

const SCRIPT = `<img src=x onerror="document.title='broken in'">`;

/** Counts what a person does: each press and each field that is filled is one interaction. */
function hands(page: Page) {
  let count = 0;
  return {
    press: async (role: "link" | "button", name: string | RegExp) => {
      count += 1;
      await page.getByRole(role, { name }).first().click();
    },
    type: async (label: string | RegExp, text: string) => {
      count += 1;
      await page.getByLabel(label).first().fill(text);
    },
    count: () => count,
  };
}

test("filing takes six interactions at most, a rapid response three", async ({ visit }) => {
  const ada = await founder(await visit());
  const { page } = ada;
  await open(ada, "board");
  const file = hands(page);
  await file.press("link", "File a request");
  await file.press("link", /^Campaign tweak/);
  await file.type(/^What is it called\?/, "Swap the hero");
  await file.type(/Where is it/, "https://linen.example");
  await file.press("button", /^File it/);
  await expect(page.getByRole("heading", { level: 1, name: "Swap the hero" })).toBeVisible();
  expect(file.count()).toBeLessThanOrEqual(6);

  await page.goto(`/w/${ada.slug}/file?service=rapid_response`);
  const rapid = hands(page);
  await rapid.type(/What is wrong/, "Checkout shows yesterday’s prices");
  await rapid.type("What may wait meanwhile?", "The newsletter");
  await rapid.press("button", /^File it/);
  await expect(page.getByRole("heading", { level: 1, name: /^Checkout shows/ })).toBeVisible();
  expect(rapid.count()).toBe(3);
});

for (const [size, viewport] of [
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`a tweak fills itself from a signal, with a file and a note, at ${size}`, async ({ visit }) => {
    const ada = await founder(await visit({ viewport }));
    const { page } = ada;
    await page.goto(`/w/${ada.slug}/file?service=campaign_tweak`);
    const signal = page.getByLabel("Paste a link, a number or a screenshot");
    await signal.fill(`Clicks −31 % ${SCRIPT} https://linen.example/spring`);
    await signal.press("Enter");
    await expect(page.getByLabel(/Where is it/)).toHaveValue("https://linen.example/spring");
    await expect(page.getByLabel(/^What is it called\?/)).toHaveValue(`Clicks −31 % ${SCRIPT}`);
    await page
      .getByRole("group", { name: "Files" })
      .locator("input[type=file]")
      .setInputFiles({ name: "seen.txt", mimeType: "text/plain", buffer: Buffer.from("seen") });
    await expect(page.getByRole("link", { name: "Open seen.txt" })).toBeVisible();
    await page.getByRole("button", { name: /Talk first/ }).click();
    await page.getByLabel("What is going on?").fill(`Sales fell ${SCRIPT}`);
    await page.reload();
    await expect(page.getByLabel("What is going on?")).toHaveValue(`Sales fell ${SCRIPT}`);
    await page.getByRole("button", { name: /^File it/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Clicks −31 % ${SCRIPT}`);
    await expect(page.getByRole("link", { name: "Open seen.txt" })).toBeVisible();
    await expect(page.getByText("Sales fell")).toBeVisible();
    await expect(page.locator("img[src=x]")).toHaveCount(0);
    await expect(page).not.toHaveTitle(/broken in/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.getByRole("link", { name: "File again like this" }).click();
    await expect(page.getByLabel(/^What is it called\?/)).toHaveValue(`Clicks −31 % ${SCRIPT}`);
  });
}

test("who types what is asked for already watches that instead; a service that goes meanwhile keeps the draft", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const known = await filed(ada, "Landing page for the linen launch");
  const { page } = tom;
  await page.goto(`/w/${tom.slug}/file?service=landing_page`);
  await page.getByLabel(/^What is it called\?/).fill("linen landing page");
  await page.getByRole("button", { name: `Watch that one instead: ${known.key}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: known.title })).toBeVisible();
  await expect(syncSign(page)).toHaveText("Saved");

  await page.goBack();
  await expect(page.getByLabel(/^What is it called\?/)).toHaveValue("linen landing page");
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.services).find(({ key }) => key === "landing_page");
  if (service === undefined) throw new Error("No landing page.");
  await give(ada, "service.change", { service: service.id, active: false });
  await expect(page.getByText("Landing page is no longer offered.")).toBeVisible();
  await expect(page.getByLabel(/^What is it called\?/)).toHaveValue("linen landing page");
  await page.getByRole("button", { name: "Move it to Technology advice" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Technology advice" })).toBeVisible();
  await page.getByRole("button", { name: /^File it/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "linen landing page" })).toBeVisible();
});

test("a draft is on the other device too; what comes round is kept, paused and removed in one place", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const { page } = ada;
  await page.goto(`/w/${ada.slug}/file?service=technology_advice`);
  await page.getByLabel(/^What is it called\?/).fill(`Monthly check ${SCRIPT}`);
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await phone.context.addCookies(await ada.context.cookies());
  await expect(async () => {
    await phone.page.goto(`/w/${ada.slug}/file?service=technology_advice`);
    await expect(phone.page.getByLabel(/^What is it called\?/)).toHaveValue(`Monthly check ${SCRIPT}`, {
      timeout: 1_000,
    });
  }).toPass();

  const title = `Monthly check of all ${SCRIPT}`;
  const second = await ada.context.newPage();
  await second.goto(`/w/${ada.slug}/file?service=technology_advice`);
  await second.getByLabel(/^What is it called\?/).fill(title);
  await expect(page.getByLabel(/^What is it called\?/)).toHaveValue(title);
  await second.close();

  await page.getByRole("button", { name: "Repeat it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Repeat it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1 request files itself" })).toBeVisible();
  await expect(page.getByText(title)).toBeVisible();
  await expect(page.getByText(/^Every month, first \w+day\. Next on/)).toBeVisible();
  await page.getByRole("button", { name: /^Pause/ }).click();
  await expect(page.getByText(/Paused\.$/)).toBeVisible();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("Nothing comes round yet")).toBeVisible();
});
