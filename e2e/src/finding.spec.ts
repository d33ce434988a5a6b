import { expect } from "@playwright/test";
import { findings } from "./harness/findings.ts";
import { firstPod, founder, invited } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed, give, newUuid, pulled, standing } from "./harness/work.ts";
import { CommentId } from "@tandem/shared";

test("by keys alone: a request is found and moved, a page opened, a comment's words searched, and the keys are told", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const pods = { [await firstPod(ada)]: "lead" as const };
  const pia = await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods });
  const work = await pulled(tom, pia, "Spring sale banner");
  const other = await filed(tom, "Store finder");
  const comment = CommentId.parse(newUuid());
  await give(tom, "request.comment", {
    request: other.id,
    comment,
    text: "Ask the **Zeebrugge** store <i>first</i>.",
  });

  const { page } = pia;
  const { keyboard } = page;
  const field = page.getByRole("combobox", { name: "Go to, find or do" });
  const chosen = page.getByRole("listbox", { name: "Found" }).getByRole("option", { selected: true });
  await open(pia, "home");
  await keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await keyboard.type("spring ban");
  await expect(chosen).toContainText(`${work.key} Spring sale banner`);
  expect(await findings(page)).toEqual([]);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: work.title })).toBeVisible();

  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("move to che");
  await expect(chosen).toHaveText(`Move to Check: ${work.key}`);
  await keyboard.press("Enter");
  await expect(page.getByText(`${work.key}: Move to Check.`)).toBeVisible();
  await expect.poll(async () => (await standing(pia, work.id)).column).not.toBeNull();

  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("block and say");
  await expect(chosen).toHaveText(`Block, and say why: ${work.key}`);
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: `What does ${work.key} wait for?` })).toBeVisible();
  await keyboard.press("Escape");

  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("zeebr");
  await expect(chosen).toHaveText("Search everything for “zeebr”");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 request found" })).toBeVisible();
  const found = page.getByRole("listitem").filter({ hasText: other.key });
  await expect(found.locator("mark")).toHaveText("Zeebrugge");
  await expect(found).toContainText("Ask the Zeebrugge store <i>first</i>.");

  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("board");
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/board/u);
  await keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: "Keys of this page" });
  await expect(sheet.getByText("Pick up, put down")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});
