import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { founder, invited } from "./harness/people.ts";
import { test } from "./harness/test.ts";

const FILE = fileURLToPath(new URL("../data/agile-projects.csv", import.meta.url));

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(file);
}

test("an admin brings finished work in, reads what cannot come and why, and Insights counts the rest", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const { page } = ada;
  await page.goto(`/w/${ada.slug}/settings?section=import`);
  await choose(page, FILE);
  await expect(page.getByText("2,461 of 4,123 rows can come in. Nothing is written yet.")).toBeVisible();
  await expect(page.getByText("Finished before it was created. First: row 2")).toBeVisible();
  await expect(page.getByText("created_date is the date of creation")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the 1,662 with reasons" }).click();
  const refused = await readFile(await (await download).path(), "utf8");
  expect(refused.trimEnd().split("\r\n")).toHaveLength(1 + 1662);
  expect(refused.split("\r\n")[1]).toBe(
    "2,finished before it was created,P0-T5052,0,5052,2015-02-05,2015-02-04,-1",
  );

  await page.getByRole("button", { name: "Import 2,461" }).click();
  await expect(page.getByText("2,461 requests came in.")).toBeVisible();

  // Whoever left the page meanwhile still reads how it went.
  await page.reload();
  await expect(page.getByRole("heading", { name: "agile-projects.csv" })).toBeVisible();
  await expect(page.getByText("2,461 requests came in.")).toBeVisible();

  await choose(page, FILE);
  await expect(page.getByText("All of them are there already.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);

  await page.goto(`/w/${ada.slug}/insights?weeks=all`);
  await expect(page.getByText(/^2,461 requests went live .* all of them imported/)).toBeVisible();
});

test("a file is dropped; one without its columns is told which; who is no admin reads who may", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  await ada.page.goto(`/w/${ada.slug}/settings?section=import`);
  const dropped = await ada.page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a,b\n1,2"], "odd.csv", { type: "text/csv" }));
    return data;
  });
  await ada.page
    .getByText("Drop a CSV of finished work here")
    .dispatchEvent("drop", { dataTransfer: dropped });
  await expect(ada.page.getByRole("alert")).toContainText("No column for the id. Name one “id”.");

  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  await tom.page.goto(`/w/${tom.slug}/settings?section=import`);
  await expect(tom.page.getByText(/^Admins bring it in/)).toBeVisible();
  await expect(tom.page.getByRole("button", { name: "Choose a file" })).toHaveCount(0);
});
