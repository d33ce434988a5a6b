import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { ColumnId, PodId, uuidV7 } from "@tandem/shared";
import { firstPod, founder, invited, type Person } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test, type Visitor } from "./harness/test.ts";
import { filed, give, standing, type Known } from "./harness/work.ts";

const newUuid = (): string => uuidV7(Date.now(), randomBytes(10));

/** Tom asked Ada’s pod for so many things, one after the other. */
async function asked(visit: () => Promise<Visitor>, ada: Person, count: number) {
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const known: Known[] = [];
  for (let n = 1; n <= count; n++) known.push(await filed(tom, `Question number ${n} of many`));
  return { tom, known };
}

/** What the requester told, of the request that is open. */
const brief = (page: Page, { title }: Known) => page.getByRole("article", { name: title });

test("ten requests are answered by keys alone, and the next opens by itself", async ({ visit }) => {
  const ada = await founder(await visit());
  const other = PodId.parse(newUuid());
  const columnIds = Array.from({ length: 7 }, () => ColumnId.parse(newUuid()));
  await give(ada, "pod.create", { pod: other, name: "Data pod", columnIds });
  const { known } = await asked(visit, ada, 10);
  const at = (n: number): Known => {
    const found = known[n - 1];
    if (!found) throw new Error(`No request ${n}.`);
    return found;
  };
  const { page } = ada;
  const { keyboard } = page;
  await open(ada, "triage");
  const isOpen = (one: Known) => expect(brief(page, one)).toBeVisible();
  const sendIt = () => keyboard.press("ControlOrMeta+Enter");

  await isOpen(at(1));
  await keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys of this page" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await keyboard.press("a");
  await keyboard.press("Enter");
  await isOpen(at(2));
  await keyboard.press("z");
  await isOpen(at(1));
  await keyboard.press("a");
  await keyboard.press("Enter");

  await isOpen(at(2));
  await keyboard.press("i");
  await keyboard.type("How many are they?");
  await sendIt();

  await isOpen(at(3));
  await keyboard.press("d");
  await keyboard.type("The till reads one card only.");
  await keyboard.press("Tab");
  await keyboard.type("A second tier on the card there is.");
  await sendIt();

  await isOpen(at(4));
  await keyboard.press("u");
  await keyboard.type(at(1).key);
  await expect(page.getByRole("radio", { name: at(1).title })).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await sendIt();

  await isOpen(at(5));
  await keyboard.press("s");
  await keyboard.press("Enter");

  await isOpen(at(6));
  await keyboard.press("p");
  await keyboard.type("It is a question of data.");
  await sendIt();

  await isOpen(at(7));
  await keyboard.press("5");
  await keyboard.press("a");
  await keyboard.press("Enter");

  await isOpen(at(8));
  await keyboard.press("c");
  await keyboard.press("ArrowLeft");
  await sendIt();
  await keyboard.press("a");
  await keyboard.press("Enter");

  await isOpen(at(9));
  await keyboard.press("x");
  await keyboard.press("Shift+J");
  await expect(page.getByRole("heading", { name: "2 chosen" })).toBeVisible();
  await keyboard.press("a");
  await keyboard.press("Space");
  await sendIt();
  await expect(page.getByText("2 requests accepted.")).toBeVisible();

  await expect(page.getByText("All answered.")).toBeVisible();
  const stands = async ({ id }: Known) => {
    const { standing: where, snoozed, pod, size, class: chosen } = await standing(ada, id);
    return { where, snoozed: snoozed !== null, handed: pod === other, size, chosen };
  };
  const plain = { snoozed: false, handed: false, size: null, chosen: "standard" };
  await expect.poll(() => stands(at(10))).toEqual({ ...plain, where: "ready" });
  expect(await Promise.all(known.slice(0, 9).map(stands))).toEqual([
    { ...plain, where: "ready" },
    { ...plain, where: "needs_info" },
    { ...plain, where: "declined" },
    { ...plain, where: "declined" },
    { ...plain, where: "filed", snoozed: true },
    { ...plain, where: "filed", handed: true },
    { ...plain, where: "ready", size: 5 },
    { ...plain, where: "ready", chosen: "intangible" },
    { ...plain, where: "ready" },
  ]);
});

test("on a phone a thumb answers one after the other, and several at once", async ({ visit }) => {
  const ada = await founder(
    await visit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
  );
  const { known } = await asked(visit, ada, 5);
  const [first, second, third] = known as [Known, Known, Known];
  const { page } = ada;
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  await open(ada, "triage");
  await expect(heading("Triage")).toBeVisible();
  await page.getByRole("link", { name: first.title }).tap();
  await expect(heading(first.title)).toBeVisible();
  await page.getByRole("button", { name: "Accept into ready" }).tap();
  await page.getByRole("button", { name: "Tick it and accept" }).tap();

  await expect(heading(second.title)).toBeVisible();
  await page.getByRole("button", { name: "Snooze" }).tap();
  await page.getByRole("radio", { name: /^Monday/ }).tap();
  await page.getByRole("button", { name: /^Snooze until Mon/ }).tap();

  await expect(heading(third.title)).toBeVisible();
  await page.getByRole("link", { name: /^Triage, \d+ requests/ }).tap();
  await expect(heading("Triage")).toBeVisible();
  await page.getByRole("button", { name: "Choose several" }).tap();
  await page.getByRole("link", { name: third.title }).tap();
  await page.getByRole("button", { name: "All", exact: true }).tap();
  await expect(page.getByRole("heading", { name: "4 chosen" })).toBeVisible();
  await page.getByRole("button", { name: "Accept into ready" }).tap();
  await page.getByLabel(/All of it is there/).tap();
  await page.getByRole("button", { name: "Accept 4 requests" }).tap();
  await expect(page.getByText("4 requests accepted.")).toBeVisible();
  await expect(page.getByText("All answered")).toBeVisible();
  for (const { id } of known) await expect.poll(async () => (await standing(ada, id)).standing).toBe("ready");
});

declare global {
  /** Notes that this page has sounded. */
  var rings: number;
}

test("an expedite is heard and seen on any page, and who comes second is told who was first", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const pods = { [await firstPod(ada)]: "lead" as const };
  const pia = await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods });
  const { tom, known } = await asked(visit, ada, 2);
  const [first] = known as [Known];
  const { page } = pia;
  await page.addInitScript(() => {
    // A clock that is three days ahead, as a device's may be.
    const { now } = Date;
    Date.now = () => now() + 3 * 86_400_000;
    globalThis.rings = 0;
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (when?: number) {
      globalThis.rings++;
      start.call(this, when);
    };
  });
  await open(pia, "triage");
  await page.getByRole("link", { name: first.title }).click();
  await expect(page.getByRole("complementary", { name: "Answer" })).toContainText("to answer");

  await page.keyboard.press("d");
  await page.getByLabel("Why not?").fill("Nobody reads it.");
  await give(ada, "request.accept", { request: first.id, tick: [0] });
  const told = page.getByRole("alert").filter({ hasText: `Ada Brandt accepted ${first.key}` });
  await expect(told).toContainText("Nobody reads it.");
  await told.getByRole("button", { name: "Make it a comment" }).click();
  await expect(page.getByLabel("Your comment")).toHaveValue("Nobody reads it.");

  await page.getByRole("link", { name: "Board" }).click();
  const title = "The checkout shows the wrong total";
  const urgent = await filed(tom, title, { class: "expedite" });
  const alert = page.getByRole("alert").filter({ hasText: title });
  await expect(alert).toContainText("Meanwhile waits: The newsletter.");
  await expect(page).toHaveTitle(/^\(1!\) Board/);
  await expect.poll(() => page.evaluate(() => globalThis.rings)).toBe(2);
  await alert.getByRole("button", { name: "Answer it" }).click();
  await expect(brief(page, urgent)).toBeVisible();

  await page.getByRole("button", { name: "Sound for expedites" }).click();
  await filed(tom, "And the basket too", { class: "expedite" });
  await expect(page).toHaveTitle(/^\(2!\) Triage/);
  expect(await page.evaluate(() => globalThis.rings)).toBe(2);
});
