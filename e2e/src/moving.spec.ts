import { expect, type CDPSession, type Page } from "@playwright/test";
import { founder } from "./harness/people.ts";
import { card, column, drag, open, syncSign } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { ready, standing } from "./harness/work.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const COLUMNS = ["Ready", "Committed", "Build", "Check", "Review", "Launch-ready", "Live"];

/** One finger on the glass, as the browser itself hears it. */
const finger = (glass: CDPSession) => ({
  down: (x: number, y: number) => touch(glass, "touchStart", [{ x, y }]),
  to: (x: number, y: number) => touch(glass, "touchMove", [{ x, y }]),
  up: () => touch(glass, "touchEnd", []),
});
const touch = (
  glass: CDPSession,
  type: "touchStart" | "touchMove" | "touchEnd",
  touchPoints: { x: number; y: number }[],
) => glass.send("Input.dispatchTouchEvent", { type, touchPoints });

/** Waits until the columns have come to rest: a swipe goes on by itself, and a press then would only stop it. */
const stripRests = (page: Page): Promise<void> =>
  page.locator("[data-strip]").evaluate(
    (strip) =>
      new Promise<void>((resolve) => {
        const wait = () => setTimeout(resolve, 300);
        let timer = wait();
        strip.addEventListener("scroll", () => {
          clearTimeout(timer);
          timer = wait();
        });
      }),
  );

test("on a phone a swipe scrolls, and a long press carries a card over the edge to a further column", async ({
  visit,
}) => {
  const ada = await founder(await visit(PHONE));
  const { page } = ada;
  const { id, title } = await ready(ada, ada, "Carried by a finger");
  await open(ada, "board");
  const tab = (name: string) =>
    page.getByRole("navigation", { name: "Columns" }).getByRole("button", { name: new RegExp(`^${name} `) });
  const box = await card(page, title).getByRole("heading").boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const glass = await ada.context.newCDPSession(page);
  const one = finger(glass);

  // The finger begins on the card, and moves at once.
  await Promise.all([one.down(300, y), ...[280, 240, 180, 120, 60].map((to) => one.to(to, y)), one.up()]);
  await expect(tab("Ready")).not.toHaveAttribute("aria-current");
  await expect(page.locator("[data-lifted]")).toHaveCount(0);
  await stripRests(page);
  await tab("Ready").tap();
  await expect(tab("Ready")).toHaveAttribute("aria-current", "true");
  await stripRests(page);
  await expect(card(page, title).getByRole("heading")).toBeInViewport({ ratio: 1 });

  await one.down(x, y);
  await expect(page.locator("[data-lifted]")).toHaveCount(1);
  await one.to(x + 20, y);
  // Resting at a side turns to the next column; whoever rested too long goes back by the other side.
  const shown = page.getByRole("navigation", { name: "Columns" }).locator("[aria-current]");
  await expect(async () => {
    const now = COLUMNS.indexOf((await shown.innerText()).split(/\s/)[0] ?? "");
    const way = COLUMNS.indexOf("Build") - now;
    await one.to(way > 0 ? 384 : way < 0 ? 6 : 200, y);
    expect(way).toBe(0);
  }).toPass({ intervals: [100] });
  await one.to(200, y + 4);
  await expect(column(page, "Build")).toHaveAttribute("data-drop", "true");
  await one.up();
  await expect(card(column(page, "Build"), title)).toBeVisible();
  await expect(page.locator("[data-said]")).toHaveText(/^CAM-\d+ dropped in Build, 1 of 1\.$/);
  await expect(syncSign(page)).toHaveText("Saved");
  expect((await standing(ada, id)).standing).toBe("in_progress");

  // Switched on, a tap chooses and opens nothing.
  await page.getByRole("button", { name: "Choose", exact: true }).tap();
  await card(column(page, "Build"), title).getByRole("heading").tap();
  const bar = page.getByRole("toolbar", { name: "1 card chosen" });
  await expect(bar.getByRole("button", { name: "Move to…" })).toBeInViewport({ ratio: 1 });
  await bar.getByRole("button", { name: "Choose none" }).tap();
  await expect(page.getByRole("toolbar")).toHaveCount(0);
});

test("several cards are chosen by mouse or by key, go together, and come back by one undo", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const { page } = ada;
  const [one, two, three] = ["First of three", "Second of three", "Third of three"] as const;
  for (const title of [one, two, three]) await ready(ada, ada, title);
  await open(ada, "board");
  const titles = (name: string) => column(page, name).getByRole("heading", { level: 3 });

  for (const title of [one, three])
    await card(page, title)
      .getByRole("heading")
      .click({ modifiers: ["ControlOrMeta"] });
  await expect(page.getByRole("toolbar", { name: "2 cards chosen" })).toBeVisible();
  await drag(page, three, "Build");
  await expect(titles("Build")).toHaveText([one, three]);
  await expect(titles("Ready")).toHaveText([two]);
  await page.keyboard.press("z");
  await expect(titles("Ready")).toHaveText([one, two, three]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar")).toHaveCount(0);

  await card(page, one).getByRole("link").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(titles("Build")).toHaveText([one, two]);
  await page.keyboard.press("b");
  await page.getByRole("dialog").getByLabel("What is missing?").fill("The texts.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(column(page, "Build").getByText("The texts.")).toHaveCount(2);
  await page.keyboard.press("z");
  await expect(column(page, "Build").getByText("The texts.")).toHaveCount(0);
  await expect(syncSign(page)).toHaveText("Saved");
});
