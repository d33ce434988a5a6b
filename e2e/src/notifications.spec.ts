import { expect } from "@playwright/test";
import { founder, invited, type Person } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed } from "./harness/work.ts";

const SIZES = {
  "at a desk": { viewport: { width: 1440, height: 900 } },
  "on a phone": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/** The way to the inbox: a bell in the top bar, or a tab on a phone. */
const bell = ({ page }: Person, unread: number) =>
  page.getByRole("link", { name: new RegExp(`^Inbox.*\\b${unread} unread|^${unread} unread.*Inbox`) });

for (const [where, size] of Object.entries(SIZES))
  test(`what a marketer says rings the lead's bell at once, and is read by opening it, ${where}`, async ({
    visit,
  }) => {
    const ada = await founder(await visit(size));
    const tom = await invited(ada, await visit(size), { name: "Tom Ode", side: "marketing" });
    await open(ada, "home");
    const request = await filed(tom, "Store finder shows Sunday hours");
    await expect(bell(ada, 1)).toBeVisible();

    await open(tom, `requests/${request.key}`);
    const words = "The Antwerp store is open on Sundays too.";
    await tom.page.getByRole("textbox", { name: /comment/i }).fill(words);
    await tom.page.keyboard.press("ControlOrMeta+Enter");
    await expect(bell(ada, 2)).toBeVisible();
    await expect(tom.page.getByRole("link", { name: /^Inbox/ })).not.toHaveAccessibleName(/unread/);

    await bell(ada, 2).click();
    await expect(ada.page.getByRole("heading", { level: 1, name: "Two things are new" })).toBeVisible();
    await ada.page.getByRole("link", { name: /Tom Ode commented/ }).click();
    await expect(ada.page.getByText(words)).toBeVisible();
    // Whoever looks at a request has read all that the inbox says about it.
    await expect(ada.page.getByRole("link", { name: /^Inbox/ })).not.toHaveAccessibleName(/unread/);
    await open(ada, "inbox");
    await expect(ada.page.getByRole("heading", { level: 1, name: "All read" })).toBeVisible();
    // Keys reach the lines once these are there.
    await expect(ada.page.getByRole("button", { name: /^Mark as unread: Tom Ode commented/ })).toBeVisible();
    await ada.page.keyboard.press("j");
    await ada.page.keyboard.press("e");
    await expect(ada.page.getByRole("heading", { level: 1, name: "One thing is new" })).toBeVisible();
  });
