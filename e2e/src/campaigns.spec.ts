import { expect } from "@playwright/test";
import { founder, invited } from "./harness/people.ts";
import { test } from "./harness/test.ts";

/** The launch is three weeks ahead of whenever this runs, so that no date of it is past. */
const launch = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);

for (const [size, viewport] of [
  ["on a desk", { width: 1440, height: 900 }],
  ["on a phone", { width: 390, height: 844 }],
] as const) {
  test(`a marketer starts a campaign, files several for it from a template, and finds them in the calendar, ${size}`, async ({
    visit,
  }) => {
    const ada = await founder(await visit());
    const { page, slug } = await invited(ada, await visit({ viewport }), {
      name: "Tom Ode",
      side: "marketing",
    });
    await page.goto(`/w/${slug}/campaigns`);
    await expect(page.getByText("No campaigns yet")).toBeVisible();

    await page.getByRole("button", { name: "New template" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Launch");
    for (const [at, title, days] of [
      [1, "Hub page", "7"],
      [2, "Teaser", "5"],
    ] as const) {
      await page.getByRole("button", { name: "Add a request" }).click();
      await page.getByRole("textbox", { name: `Request ${at}` }).fill(title);
      await page
        .getByLabel("Days before the launch")
        .nth(at - 1)
        .fill(days);
    }
    await page.getByRole("button", { name: "Keep the template" }).click();
    await expect(page.getByText("Launch 2 requests")).toBeVisible();

    await page.getByRole("button", { name: "New campaign" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Linen weeks");
    await page.getByLabel("What is it for?").fill("Every second order holds linen.");
    await page.getByLabel("Launch", { exact: true }).fill(launch);
    await page.getByRole("button", { name: "Start it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Linen weeks" })).toBeVisible();

    await page.getByRole("button", { name: "File several" }).click();
    await page.getByRole("combobox", { name: "Template" }).click();
    await page.getByRole("option", { name: "Launch, 2 requests" }).click();
    await page.getByRole("button", { name: "File 2 requests" }).click();
    await expect(page.getByText("Some answers are still open.")).toBeVisible();
    for (const address of await page.getByLabel("Address").all()) await address.fill("/linen");
    await page.getByRole("button", { name: "File 2 requests" }).click();
    await expect(page.getByRole("link", { name: /Hub page/ })).toBeVisible();
    await expect(page.getByRole("link", { name: /Teaser/ })).toBeVisible();
    await expect(page.getByText("0 of 2 live")).toBeVisible();
    await expect(page.getByText("Not enough data yet for these requests.")).toBeVisible();

    await page.getByRole("link", { name: "File a request" }).click();
    await page.getByRole("link", { name: /Tracking tag/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Tracking tag" })).toBeVisible();
    await expect(page.getByRole("combobox", { name: /part of a campaign/ })).toHaveValue("Linen weeks");

    await page.goto(`/w/${slug}/calendar?month=${launch.slice(0, 7)}&as=list`);
    await expect(page.getByRole("link", { name: /Launch\s*Linen weeks/ })).toBeVisible();

    await page.goto(`/w/${slug}/campaigns/gone`);
    await expect(page.getByText("No such campaign")).toBeVisible();
    await page.goto(`/w/${slug}/nonsense`);
    await expect(page.getByText("Nothing at this address")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Campaigns" }).click();
    await page.getByRole("link", { name: /Linen weeks/ }).click();
    await page.getByRole("main").getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Close the campaign" }).click();
    await expect(page.getByText("This campaign is closed.")).toBeVisible();
  });
}
