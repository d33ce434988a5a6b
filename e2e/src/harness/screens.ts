import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "./people.ts";

type Place =
  "inbox" | "home" | "board" | "triage" | "plan" | "requests" | "insights" | "file" | "settings" | "account";

/** Goes to a place of the workspace by its address, as a bookmark does, and waits until it is drawn. */
export async function open(
  { page, slug }: Person,
  place: Place | `requests/${string}` | `triage?${string}`,
): Promise<void> {
  await page.goto(`/w/${slug}/${place}`);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

/** What a person types into the form of one service; labels as on the screen. */
export interface Typed {
  readonly service: string;
  readonly title: string;
  readonly answers?: Readonly<Record<string, string>>;
}

/** Fills the form of a service, from the button that every page has. Does not file yet. */
export async function fillIn(page: Page, { service, title, answers = {} }: Typed): Promise<void> {
  await page.getByRole("link", { name: "File a request" }).click();
  await page.getByRole("navigation", { name: "Services" }).getByRole("link", { name: service }).click();
  await expect(page.getByRole("heading", { level: 1, name: service })).toBeVisible();
  await page.getByLabel(/^What is it called\?/).fill(title);
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label).first().fill(text);
}

/** Files from the catalogue, as a marketer does, and ends on the request's page. */
export async function file(page: Page, typed: Typed): Promise<void> {
  await fillIn(page, typed);
  await page.getByRole("button", { name: "File it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: typed.title })).toBeVisible();
}

/** A column of the board by its name. */
export const column = (page: Page, name: string): Locator =>
  page.getByRole("region", { name: new RegExp(`^${name}, \\d+ cards?$`) });

/** A card by its title, wherever it lies on the board or in the column given. */
export const card = (within: Page | Locator, title: string): Locator =>
  within.getByRole("article").filter({ hasText: title });

/** Drags a card to a column with the mouse, as a hand does: press, move, let go. */
export async function drag(page: Page, title: string, to: string): Promise<void> {
  const from = await boxOf(card(page, title).getByRole("heading"));
  const target = await boxOf(column(page, to));
  await page.mouse.move(from.x + from.width - 4, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width + 10, from.y + from.height / 2 + 4, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 12 });
  await expect(column(page, to)).toHaveAttribute("data-drop", "true");
  await page.mouse.up();
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return box;
}

/** Moves a card by "Move to…". */
export async function moveTo(page: Page, title: string, to: string): Promise<void> {
  await card(page, title).hover();
  await card(page, title)
    .getByRole("button", { name: /^Move .* to…$/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: new RegExp(`^${to}`) }).check();
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
}

/** Carries a focused card by keys: Space, so many arrows, Space. */
export async function carry(page: Page, title: string, ...keys: readonly string[]): Promise<void> {
  await card(page, title).getByRole("link").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/picked up from/)).toBeAttached();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press("Space");
}

/** The sign in the top bar that says where one's changes are. */
export const syncSign = (page: Page): Locator => page.locator("[data-state][role=status]");

/** Waits until the code of the daily pages is there, as it is a second after somebody came: from then on all go offline. */
export async function pagesAtHand(page: Page): Promise<void> {
  const last = () =>
    performance.getEntriesByType("resource").some(({ name }) => /\/plan-page[^/]*\.js$/.test(name));
  await page.waitForFunction(last);
}

/** Milliseconds until this holds, counted from the call. */
export async function msUntil(holds: Promise<unknown>): Promise<number> {
  const from = performance.now();
  await holds;
  return Math.round(performance.now() - from);
}
