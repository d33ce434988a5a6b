import { expect } from "@playwright/test";
import { firstPod, founder, invited } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { columnNamed, give, ready, standing, tickedDone } from "./harness/work.ts";

test("a sprint is planned, started and closed, with a decision on each unfinished request", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const pods = { [await firstPod(ada)]: "member" as const };
  const pia = await invited(ada, await visit(), { name: "Pia Lund", side: "it", roles: ["marketer"], pods });
  const [goesOn, goesBack, done] = [
    await ready(pia, ada, "Half built"),
    await ready(pia, ada, "Not begun"),
    await ready(pia, ada, "Finished in time"),
  ];
  for (let n = 4; n <= 10; n++) await ready(pia, ada, `Autumn page ${n}`);
  await Promise.all([open(ada, "plan"), open(pia, "plan")]);
  const { page } = ada;
  let interactions = 0;
  const step = async (taken: Promise<void>) => {
    interactions++;
    await taken;
  };
  await step(page.getByLabel("Goal").fill("Autumn pages are up"));
  await step(page.getByRole("button", { name: "Plan Sprint 1" }).click());
  const added = page.getByRole("list", { name: "In Sprint 1" }).getByRole("listitem");
  await step(
    page
      .getByRole("button", { name: /^Add .* to Sprint 1$/u })
      .first()
      .click(),
  );
  // The keyboard stays on the next row, so that nobody aims ten times.
  for (let n = 2; n <= 10; n++) {
    await expect(added).toHaveCount(n - 1);
    await step(page.keyboard.press("Enter"));
  }
  await step(page.getByRole("button", { name: "Start Sprint 1 with 10 requests" }).click());
  // The budget of product.md: ten items in fifteen interactions.
  expect(interactions).toBeLessThanOrEqual(15);
  await expect(pia.page.getByRole("heading", { name: "Autumn pages are up" })).toBeVisible();
  await expect(pia.page.getByText(/^Running, /)).toBeVisible();
  await expect(pia.page.getByRole("list", { name: "In Sprint 1" }).getByRole("listitem")).toHaveCount(10);

  // What the services of a new workspace need is named already; who knows it each says of themself.
  await pia.page.getByRole("link", { name: "Say what you know" }).click();
  await pia.page.getByRole("radiogroup", { name: "Systems and vendors" }).getByText("Alone").click();
  await pia.page.goBack();
  await expect(pia.page.getByText("Only Pia Lund does Systems and vendors alone")).toBeVisible();

  const build = await columnNamed(ada, "Build");
  for (const { id } of [goesOn, done]) await give(pia, "request.move", { request: id, column: build });
  await tickedDone(pia, done);
  await give(pia, "request.move", { request: done.id, column: await columnNamed(ada, "Review") });
  await give(pia, "request.accept_delivery", { request: done.id });

  await page.getByRole("button", { name: "Close Sprint 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Close Sprint 1" });
  await expect(dialog.getByText("9 requests are not finished.")).toBeVisible();
  await expect(dialog.getByText(done.title)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Close, 9 to decide" }).click();
  await expect(dialog.getByText(/still to decide\. Choose next sprint or back to ready\./)).toBeVisible();
  const decide = (key: string, to: string) =>
    dialog
      .getByRole("radiogroup", { name: `${key} goes` })
      .getByText(to, { exact: true })
      .click();
  await dialog.getByRole("button", { name: "All back to ready" }).click();
  await decide(goesOn.key, "Sprint 2");
  await dialog.getByRole("button", { name: "Close Sprint 1" }).click();

  await expect(dialog).toHaveCount(0);
  await expect(pia.page.getByRole("heading", { name: "Sprint 1 did 10 % of what it said" })).toBeVisible();
  await pia.page.getByRole("link", { name: "Report and retrospective" }).click();
  await pia.page.getByRole("textbox", { name: "What would you change?" }).fill("Texts came late.");
  await pia.page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(pia.page.getByText("Texts came late.")).toBeVisible();
  await pia.page.goBack();
  const next = pia.page.getByRole("list", { name: "In Sprint 2" });
  await expect(next.getByText(goesOn.title)).toBeVisible();
  await expect(next.getByRole("listitem")).toHaveCount(1);
  expect((await standing(ada, goesBack.id)).standing).toBe("ready");
  expect((await standing(ada, goesOn.id)).standing).toBe("in_progress");
});
