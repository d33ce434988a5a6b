import { expect } from "@playwright/test";
import { firstPod, founder, invited, type Person } from "./harness/people.ts";
import { card, carry, column, drag, file, moveTo, msUntil, open } from "./harness/screens.ts";
import { test, type Visitor } from "./harness/test.ts";
import { delivered, filed, give, pulled, ready, standing } from "./harness/work.ts";

/** Ada founded it and leads; Tom asks for things; Pia is in the pod, as its second lead or as a member. */
async function three(
  visit: () => Promise<Visitor>,
  pia: "lead" | "member" = "lead",
): Promise<{ ada: Person; tom: Person; pia: Person }> {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const pods = { [await firstPod(ada)]: pia };
  return { ada, tom, pia: await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods }) };
}

const nextStep = ({ page }: Person) => page.getByRole("region", { name: "Next step" });

test("three people take one request from the catalogue to live, each seeing the others at once", async ({
  visit,
}) => {
  const { ada, tom, pia } = await three(visit);
  const title = "Store finder shows Sunday hours";
  await Promise.all([open(tom, "home"), open(pia, "triage"), open(ada, "home")]);
  const whole = ada.page.getByRole("region", { name: "How fast ideas reach the market" });
  await expect(ada.page.getByText("Both sides are here")).toBeVisible();
  await expect(pia.page.getByText("All answered")).toBeVisible();

  await file(tom.page, {
    service: "Website change",
    title,
    answers: { "Which page?": "https://hollinreed.example/stores" },
  });
  const inbox = pia.page.getByRole("navigation", { name: "Requests to answer" });
  const seen = await msUntil(expect(inbox.getByText(title)).toBeVisible());
  console.log(`  filed, and in the lead's triage ${seen} ms later`);

  await pia.page.keyboard.press("a");
  await pia.page.getByRole("button", { name: "Tick all 3 and accept" }).click();
  await pia.page.getByRole("link", { name: "Board" }).click();
  await drag(pia.page, title, "Build");
  await expect(whole).toContainText("1 in progress, 0 over age");

  await card(pia.page, title).getByRole("link").click();
  for (const item of await pia.page.getByRole("list", { name: "Done list" }).getByRole("checkbox").all())
    await item.check();
  await pia.page.getByRole("link", { name: "Board" }).click();
  await tom.page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(tom.page.getByRole("region", { name: "What needs you" })).toHaveCount(0);
  await carry(pia.page, title, "ArrowRight", "ArrowRight");

  const needs = tom.page.getByRole("region", { name: "What needs you" });
  await expect(needs).toContainText(title);
  await needs.getByRole("button", { name: "Accept" }).click();
  await expect(card(column(pia.page, "Launch-ready"), title)).toBeVisible();

  await card(pia.page, title).getByRole("link").click();
  await nextStep(pia).getByRole("button", { name: "It is live" }).click();
  const counted = await msUntil(expect(whole).toContainText(/1\s*1 filed\s*went live/));
  console.log(`  published, and counted on the leader's home ${counted} ms later`);
  await expect(whole).toContainText("0 in progress, 0 over age");
});

test("a card is pulled by mouse, by keys and by “Move to…”, and everybody sees it move", async ({
  visit,
}) => {
  const { ada, tom, pia } = await three(() => visit({ reducedMotion: "no-preference" }), "member");
  const [byMouse, byKeys, byMenu] = [
    await ready(tom, ada, "Banner for the autumn sale"),
    await ready(tom, ada, "Loyalty sign-up in Dutch"),
    await ready(tom, ada, "Newsletter footer"),
  ];
  await Promise.all([open(pia, "board"), open(tom, "board")]);
  await expect(column(pia.page, "Ready").getByRole("article")).toHaveCount(3);

  await drag(pia.page, byMouse.title, "Build");
  await expect(card(column(tom.page, "Build"), byMouse.title)).toBeVisible();
  await carry(pia.page, byKeys.title, "ArrowRight", "ArrowRight", "ArrowRight");
  await expect(card(column(tom.page, "Check"), byKeys.title)).toBeVisible();
  await moveTo(pia.page, byMenu.title, "Build");
  await expect(card(column(tom.page, "Build"), byMenu.title)).toBeVisible();
  await expect(column(tom.page, "Ready").getByRole("article")).toHaveCount(0);
  expect((await standing(pia, byKeys.id)).standing).toBe("in_progress");
});

test("a question goes to the requester and its answer comes back, and a no is appealed once", async ({
  visit,
}) => {
  const { ada, tom, pia } = await three(visit);
  const asked = await filed(tom, "Which tool sends text messages");
  const refused = await filed(tom, "A second loyalty card");
  await Promise.all([open(pia, "triage"), open(tom, `requests/${asked.key}`)]);

  await pia.page.getByRole("link", { name: asked.title }).click();
  await pia.page.keyboard.press("i");
  await pia.page.getByLabel("What do you need to know from Tom Ode?").fill("How many messages a month?");
  await pia.page.getByRole("button", { name: "Ask Tom Ode" }).click();
  await expect(nextStep(tom)).toContainText("How many messages a month?");
  await tom.page.getByLabel("Your answer").fill("About 4,000.");
  await tom.page.getByRole("button", { name: "Answer" }).click();
  await expect(pia.page.getByText("Clock stopped")).toHaveCount(0);
  await expect(tom.page.getByText("About 4,000.")).toBeVisible();

  await open(tom, `requests/${refused.key}`);
  await pia.page.getByRole("link", { name: refused.title }).click();
  await pia.page.keyboard.press("d");
  await pia.page.getByLabel("Why not?").fill("The till reads one card only.");
  await pia.page.keyboard.press("ControlOrMeta+Enter");
  await expect(pia.page.getByText("Name an alternative.")).toBeVisible();
  await pia.page.getByLabel("What instead?").fill("A second tier on the card there is.");
  await pia.page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(nextStep(tom)).toContainText("A second tier on the card there is.");

  await nextStep(tom).getByRole("button", { name: "Appeal" }).click();
  await tom.page.getByLabel("Why does the alternative not help?").fill("Partners print their own card.");
  await tom.page.getByRole("dialog").getByRole("button", { name: "Appeal" }).click();
  await pia.page.getByRole("link", { name: refused.title }).click();
  await expect(pia.page.getByText(/An appeal is decided by another lead or a leader/)).toBeVisible();

  await open(ada, "triage");
  await ada.page.getByRole("link", { name: refused.title }).click();
  await expect(ada.page.getByText("Partners print their own card.")).toBeVisible();
  await ada.page.keyboard.press("a");
  await ada.page.getByRole("button", { name: "Tick it and accept" }).click();
  await expect(nextStep(tom)).toHaveCount(0);
  expect((await standing(tom, refused.id)).standing).toBe("ready");
});

test("a delivery is returned with its reason, and a block names what it waits for until it ends", async ({
  visit,
}) => {
  const { ada, tom, pia } = await three(visit, "member");
  const { key, title } = await delivered(tom, ada, "Price comparison on the site");
  await Promise.all([open(tom, `requests/${key}`), open(pia, "board")]);
  await nextStep(tom).getByRole("button", { name: "Return" }).click();
  await tom.page.getByLabel("What is missing or wrong?").fill("Prices lack the tax.");
  await tom.page.getByRole("button", { name: "Return it" }).click();
  await expect(card(column(pia.page, "Build"), title)).toContainText("Prices lack the tax.");

  await card(pia.page, title).getByRole("link").click();
  await expect(pia.page.getByText("Prices lack the tax.").first()).toBeVisible();
  await pia.page.getByRole("button", { name: "More steps" }).click();
  await pia.page.getByRole("menuitem", { name: "Block it" }).click();
  await pia.page.getByRole("radio", { name: "Waiting for legal" }).check();
  await pia.page.getByLabel("What is missing?").fill("May we show competitors' prices?");
  await pia.page.getByRole("button", { name: "Block it" }).click();
  const says = tom.page.getByText("May we show competitors' prices?").first();
  await expect(says).toBeVisible();
  await pia.page.getByRole("button", { name: "End the block" }).click();
  await expect(tom.page.getByText("Waiting for legal", { exact: true })).toHaveCount(0);
});

test("a full column refuses a member and lets the lead's one over, with the reason on it", async ({
  visit,
}) => {
  const { ada, tom, pia } = await three(visit, "member");
  for (const n of [1, 2, 3, 4]) await pulled(tom, ada, `Build keeps this ${n}`);
  const { title, id } = await ready(tom, ada, "One too many");
  await Promise.all([open(pia, "board"), open(ada, "board")]);

  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await expect(pia.page.getByText(/Build is full, 4 of 4/).first()).toBeVisible();
  await expect(card(column(pia.page, "Ready"), title)).toBeVisible();
  expect((await standing(pia, id)).standing).toBe("ready");

  await carry(ada.page, title, "ArrowRight", "ArrowRight");
  await ada.page.getByLabel("Why does this one pass?").fill("Blocks the campaign of Friday.");
  await ada.page.getByRole("button", { name: "Let it over" }).click();
  const build = column(pia.page, "Build");
  await expect(card(build, title)).toBeVisible();
  await expect(build.getByText("Ada let one over: Blocks the campaign of Friday.")).toBeVisible();
  await expect(build.getByText("5 of 4, over the limit")).toBeAttached();
});

test("an undo takes a move back for everybody, and stops where somebody went on", async ({ visit }) => {
  const { ada, tom, pia } = await three(visit, "member");
  const { title, id } = await ready(tom, ada, "Moved by mistake");
  await Promise.all([open(pia, "board"), open(tom, "board")]);
  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await expect(card(column(tom.page, "Build"), title)).toBeVisible();
  await pia.page.keyboard.press("z");
  await expect(card(column(tom.page, "Ready"), title)).toBeVisible();
  expect((await standing(pia, id)).entered.in_progress).toBeUndefined();

  await carry(pia.page, title, "ArrowRight", "ArrowRight");
  await expect(card(column(tom.page, "Build"), title)).toBeVisible();
  await give(ada, "request.block", { request: id, reason: "vendor" });
  await expect(card(pia.page, title).getByText("Waiting for a vendor")).toBeVisible();
  await pia.page.keyboard.press("z");
  await expect(pia.page.getByText(/Ada Brandt blocked CAM-\d+ since, so your move stays\.$/)).toBeVisible();
  await expect(card(column(pia.page, "Build"), title)).toBeVisible();
  await give(tom, "request.withdraw", { request: id, reason: "" });
  await expect(card(pia.page, title)).toHaveCount(0);
});
