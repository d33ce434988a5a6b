import { expect, type Page } from "@playwright/test";
import { founder, type Person } from "./harness/people.ts";
import { open, pagesAtHand, syncSign } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { filed } from "./harness/work.ts";

const SCRIPT_NAME = `<img src=x onerror=document.title='broken in'>.txt`;
/** One black pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);
const ZIP = Buffer.from("504b0304140000000000", "hex");

/** Drops or pastes a file on the page, as a hand does. */
const give = (page: Page, how: "drop" | "paste", name: string, bytes: Buffer) =>
  page.evaluate(
    ({ how, name, base64 }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], name));
      document.body.dispatchEvent(
        how === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { how, name, base64: bytes.toString("base64") },
  );

const files = ({ page }: Person) => page.getByRole("group", { name: "Files" });

for (const [size, viewport] of [
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`files are dropped, pasted and picked, shown or downloaded, and removed, at ${size}`, async ({
    visit,
  }) => {
    const ada = await founder(await visit({ viewport }));
    const { page } = ada;
    const request = await filed(ada, "Swap the hero");
    await open(ada, `requests/${request.key}`);
    await files(ada)
      .locator("input[type=file]")
      .setInputFiles({
        name: SCRIPT_NAME,
        mimeType: "image/png",
        buffer: Buffer.from("plain <script>document.title='broken in'</script>"),
      });
    await give(page, "drop", "../cute.png", ZIP);
    await give(page, "paste", "screenshot.png", PNG);
    await expect(files(ada).getByRole("listitem")).toHaveCount(3);
    await expect(syncSign(page)).toHaveText("Saved");
    await expect(files(ada).getByRole("listitem").filter({ hasText: "cute.png" })).toContainText(
      "ZIP archive",
    );
    await expect(page.locator("img[src=x]")).toHaveCount(0);

    const [shown] = await Promise.all([
      page.waitForEvent("popup"),
      files(ada)
        .getByRole("link", { name: /^Open .*onerror/ })
        .click(),
    ]);
    await expect(shown.getByText("plain <script>")).toBeVisible();
    await expect(shown).not.toHaveTitle(/broken in/);
    await shown.close();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      files(ada).getByRole("link", { name: "Download cute.png" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("cute.png");

    await page.getByRole("button", { name: "Remove cute.png" }).click();
    await expect(files(ada).getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText("removed cute.png.")).toBeVisible();
    await page.reload();
    await expect(files(ada).getByRole("listitem")).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test("a file waits for the connection, one that is too large says so, and a cancelled one leaves nothing", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const { page, context } = ada;
  const request = await filed(ada, "Swap the hero");
  await open(ada, `requests/${request.key}`);
  await pagesAtHand(page);
  await context.setOffline(true);
  await expect(syncSign(page)).toContainText(/offline/i);
  await give(page, "paste", "one.png", PNG);
  await give(page, "paste", "two.png", PNG);
  await expect(files(ada).getByText("waits for the connection")).toHaveCount(2);
  await page.getByRole("button", { name: "Cancel two.png" }).click();
  await context.setOffline(false);
  await expect(page.getByRole("link", { name: "Open one.png" })).toBeVisible();
  await expect(files(ada).getByRole("listitem")).toHaveCount(1);
  await give(page, "drop", "film.mov", Buffer.alloc(26_214_401));
  await expect(files(ada).getByRole("alert")).toContainText("over 25 MB");
  await page.getByRole("button", { name: "Dismiss film.mov" }).click();
  await expect(files(ada).getByRole("listitem")).toHaveCount(1);
});
