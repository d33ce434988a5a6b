import { expect, type Locator, type Page } from "@playwright/test";
import { addDays, RequestId, type Day } from "@tandem/shared";
import { demoPerson, firstPod, founder, invited } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { delivered, filed, give, newUuid, standing } from "./harness/work.ts";

test("at home a marketer returns a delivery and appeals a decline, each with a reason", async ({ visit }) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const pods = { [await firstPod(ada)]: "lead" as const };
  const pia = await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods });
  const delivery = await delivered(tom, ada, "Loyalty page in Dutch");
  const refused = await filed(tom, "A second newsletter");
  await give(ada, "request.decline", {
    request: refused.id,
    reason: "One is read already.",
    alternative: "A block in the first one.",
  });
  await Promise.all([open(tom, "home"), open(pia, `triage?request=${refused.id}`)]);
  const { page } = tom;
  const needs = page.getByRole("region", { name: "What needs you" });

  await needs.getByRole("button", { name: "Return…" }).click();
  await needs.getByRole("button", { name: "Return it" }).click();
  await expect(needs.getByText("Say it in a sentence first.")).toBeVisible();
  await needs.getByLabel("What is missing or different?").fill("The prices are last year's.");
  await page.reload();
  await needs.getByRole("button", { name: "Return…" }).click();
  await expect(needs.getByLabel("What is missing or different?")).toHaveValue("The prices are last year's.");
  await needs.getByRole("button", { name: "Return it" }).click();
  await expect(needs.getByText(delivery.title)).toHaveCount(0);

  await needs.getByRole("button", { name: "Appeal…" }).click();
  await needs.getByLabel(/^What should be weighed anew\?/).fill("It goes to other people.");
  await needs.getByRole("button", { name: "Appeal", exact: true }).click();
  await expect(pia.page.getByText("It goes to other people.").first()).toBeVisible();

  expect((await standing(tom, delivery.id)).standing).toBe("in_progress");
  expect((await standing(tom, refused.id)).standing).toBe("filed");
  await open(pia, `requests/${delivery.key}`);
  await expect(pia.page.getByText("The prices are last year's.").first()).toBeVisible();
});

/** Turns every chart of the page into its table and gives the tables' cells, by caption. */
async function tablesOf(page: Page): Promise<Map<string, string[][]>> {
  const tables = new Map<string, string[][]>();
  const swaps = page.getByRole("button", { name: "Show as a table" });
  await expect(swaps.first()).toBeVisible();
  const count = await swaps.count();
  for (let left = count; left > 0; left--) {
    await swaps.first().click();
    await expect(swaps).toHaveCount(left - 1);
  }
  for (const region of await page
    .getByRole("region")
    .filter({ has: page.locator("> table, > * > table") })
    .all()) {
    const rows = await region.locator("tbody tr").all();
    const cells = await Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
    tables.set((await region.getAttribute("aria-label")) ?? "", cells);
  }
  expect(tables.size).toBe(count);
  await page.getByRole("button", { name: "Show the chart" }).first().click();
  await expect(swaps).toHaveCount(1);
  return tables;
}

test("every chart of the leader's home and of insights is a table too, with the same figures", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const today: Day = new Date().toISOString().slice(0, 10);
  await give(ada, "request.import", {
    rows: Array.from({ length: 30 }, (_, n) => {
      const live = addDays(today, -1 - 2 * n);
      const filed = addDays(live, -3 - (n % 5));
      return {
        request: RequestId.parse(newUuid()),
        key: `OLD-${n}`,
        title: "",
        entered: { filed, in_progress: filed, live },
      };
    }),
  });
  for (const place of ["home", "insights"] as const) {
    await open(ada, place);
    // Insights draws its parts one after another; this is the last.
    if (place === "insights")
      await expect(ada.page.getByRole("heading", { name: "Forecast", exact: true })).toBeVisible();
    const tables = await tablesOf(ada.page);
    for (const [caption, rows] of tables) expect(rows.length, caption).toBeGreaterThan(0);
    const cycle = [...tables.values()].find((rows) => rows.some(([key]) => key?.startsWith("OLD-")));
    expect(cycle).toHaveLength(30);
  }
});

test("why it was slower takes a leader two steps to the requests, and every chart comes along", async ({
  visit,
}) => {
  const leader = await demoPerson(await visit(), "leader");
  const { page } = leader;
  await open(leader, "insights");
  let steps = 0;
  const press = async (place: Locator) => {
    steps++;
    await place.click();
  };
  await press(
    page.getByRole("button", { name: /^(Why slower in week \d+|What changed since then)\?$/ }).first(),
  );
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Where it changed" })).toBeVisible();
  const mover = dialog.getByRole("link").first();
  const title = await mover.locator("b").first().innerText();
  await press(mover);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  expect(steps).toBe(2);

  await page.goBack();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/why=/);
  for (const [choice, ending] of [
    ["Picture (PNG)", "png"],
    ["Drawing (SVG)", "svg"],
    ["Rows (CSV)", "csv"],
  ] as const) {
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Take along: Speed to market, filed to live" }).click();
    await page.getByRole("menuitem", { name: choice }).click();
    expect((await file).suggestedFilename()).toBe(`speed-to-market-filed-to-live.${ending}`);
  }
});
