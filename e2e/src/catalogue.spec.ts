import { expect } from "@playwright/test";
import { founder, invited } from "./harness/people.ts";
import { test } from "./harness/test.ts";

for (const [size, viewport] of [
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`a service is added, asked by a condition, filed and proposed on, at ${size}`, async ({ visit }) => {
    test.setTimeout(120_000);
    const ada = await founder(await visit({ viewport }));
    const tom = await invited(ada, await visit({ viewport }), { name: "Tom Ode", side: "marketing" });
    const { page } = ada;

    await ada.page.goto(`/w/${ada.slug}/settings?section=services`);
    await page.getByRole("button", { name: "Add a service" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Event page");
    await page.getByRole("button", { name: "Add it, and write its form" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Event page" })).toBeVisible();

    const question = async (label: string, kind: RegExp) => {
      await page.getByRole("button", { name: "Add a question" }).click();
      await page.getByLabel("Question", { exact: true }).fill(label);
      const asked = page.getByRole("list", { name: "Questions" });
      await asked.getByRole("combobox", { name: "Answered by" }).click();
      await page.getByRole("option", { name: kind }).click();
    };
    await question("Is it ticketed?", /^Yes or no/u);
    await question("Price of a ticket", /^Money/u);
    await page.getByRole("combobox", { name: "Shown" }).click();
    await page.getByRole("option", { name: /Is it ticketed/u }).click();
    await page.getByRole("combobox", { name: "… is" }).click();
    await page.getByRole("option", { name: "yes", exact: true }).click();
    await page.getByLabel("Required").check();
    await page.reload();
    const told = page.getByRole("status").filter({ hasText: "Price of a ticket" });
    const asked = page.getByRole("button", { name: /^Price of a ticket/u });
    await asked.press("Alt+ArrowUp");
    await expect(told).toHaveText("Price of a ticket: 1 of 2");
    await asked.press("Alt+ArrowDown");
    await expect(told).toHaveText("Price of a ticket: 2 of 2");
    if (size === "a desk") {
      const rows = page.getByRole("list", { name: "Questions" }).getByRole("listitem");
      const grip = await rows.nth(1).locator("[aria-hidden] svg").first().boundingBox();
      const above = await rows.nth(0).boundingBox();
      if (grip === null || above === null) throw new Error("A question is not drawn.");
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(grip.x + grip.width / 2, above.y + above.height / 2, { steps: 8 });
      await page.mouse.up();
    } else await page.getByRole("button", { name: "Move Price of a ticket up" }).click();
    await expect(told).toHaveText("Price of a ticket: 1 of 2");
    await page.getByRole("switch", { name: "Offered in the catalogue" }).check({ force: true });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeHidden();

    const form = tom.page;
    await tom.page.goto(`/w/${ada.slug}/file?service=event_page`);
    await form.getByLabel("What is it called?").fill("Spring fair");
    const price = form.getByRole("textbox", { name: /Price of a ticket/u });
    await expect(price).toBeHidden();
    await form.getByRole("combobox", { name: /Is it ticketed/u }).click();
    await form.getByRole("option", { name: "Yes" }).click();
    await price.fill("12.5");
    await form.getByRole("button", { name: "File it" }).click();
    await expect(form.getByRole("heading", { level: 1, name: "Spring fair" })).toBeVisible();
    await expect(form.getByText("€12.50")).toBeVisible();

    await tom.page.goto(`/w/${ada.slug}/catalogue/event_page`);
    await form.getByRole("textbox", { name: "Propose a change" }).fill("Ask how many come.");
    await form.getByRole("button", { name: "Propose it" }).click();
    if (size === "a phone") await page.getByText("As marketing sees it").first().click();
    await page.getByRole("button", { name: "Take it" }).click();
    await expect(form.getByText("Taken")).toBeVisible();
  });
}
