import { expect } from "@playwright/test";
import { firstPod, founder, invited, type Person } from "./harness/people.ts";
import { open } from "./harness/screens.ts";
import { test, type Visitor } from "./harness/test.ts";
import { delivered, filed, standing } from "./harness/work.ts";

/** Tom asks for things; Pia is in the pod. */
async function two(visit: () => Promise<Visitor>): Promise<{ tom: Person; pia: Person }> {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const pods = { [await firstPod(ada)]: "lead" as const };
  return { tom, pia: await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods }) };
}

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const box = ({ page }: Person) => page.getByRole("textbox", { name: /^Your (comment|question|answer)$/ });
const talk = ({ page }: Person) => page.getByRole("list", { name: "What happened" });

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`two people talk: a question, a mention by keys, a sign, an edit and a removal, on a ${size}`, async ({
    visit,
  }) => {
    const { tom, pia } = await two(() => visit({ viewport }));
    const request = await filed(tom, "Store finder shows Sunday hours");
    const other = await filed(tom, "Swap the hero");
    await Promise.all([open(tom, `requests/${request.key}`), open(pia, `requests/${request.key}`)]);

    await pia.page.getByRole("checkbox", { name: "Ask Tom Ode: the clock stops until they answer" }).check();
    await box(pia).pressSequentially("Which **country** first?");
    await expect(tom.page.getByText("Pia Lund is writing…")).toBeVisible();
    await pia.page.keyboard.press("Control+Enter");
    await expect(talk(tom).getByText("asks, and the clock stops")).toBeVisible();
    await expect(talk(tom).locator("strong", { hasText: "country" })).toBeVisible();
    await box(tom).fill("Belgium.");
    await tom.page.getByRole("button", { name: "Answer" }).click();
    await expect(talk(pia).getByText("answers, and the clock starts anew")).toBeVisible();

    await box(tom).pressSequentially("Ask @pi");
    await expect(tom.page.getByRole("option", { name: "Pia Lund" })).toBeVisible();
    await tom.page.keyboard.press("Enter");
    await tom.page.keyboard.type(`about ${other.key.toLowerCase().slice(0, -1)}`);
    await tom.page.getByRole("option", { name: new RegExp(other.key) }).click();
    await tom.page.keyboard.press("Control+Enter");
    const said = talk(pia).getByRole("listitem").filter({ hasText: "@Pia Lund" });
    await expect(said.getByRole("link", { name: other.key })).toBeVisible();
    expect((await standing(pia, request.id)).watchers).toContain(pia.member);

    await said.getByRole("button", { name: "React" }).click();
    await pia.page.getByRole("menuitem", { name: "Agreed" }).click();
    const own = talk(tom).getByRole("listitem").filter({ hasText: "@Pia Lund" });
    await expect(own.getByRole("button", { name: "Agreed, 1: Pia Lund" })).toBeVisible();
    await own.getByRole("button", { name: "Edit or remove" }).click();
    await tom.page.getByRole("menuitem", { name: "Edit" }).click();
    const editing = tom.page.getByRole("form", { name: "Edit your comment" });
    await expect(editing.getByRole("textbox")).toHaveValue(`Ask @Pia Lund about ${other.key}`);
    await editing.getByRole("textbox").fill("Never mind.");
    await editing.getByRole("button", { name: "Save" }).click();
    const edited = talk(pia).getByRole("listitem").filter({ hasText: "Never mind." });
    await expect(edited.getByText("edited")).toBeVisible();
    await talk(tom)
      .getByRole("listitem")
      .filter({ hasText: "Never mind." })
      .getByRole("button", { name: "Edit or remove" })
      .click();
    await tom.page.getByRole("menuitem", { name: "Remove" }).click();
    await tom.page.getByRole("button", { name: "Remove it" }).click();
    await expect(talk(pia).getByText("Removed.")).toBeVisible();
    await expect(talk(pia).getByText("Never mind.")).toHaveCount(0);
  });

  test(`a delivery is rated, put live, told what it brought, and followed up, on a ${size}`, async ({
    visit,
  }) => {
    const { tom, pia } = await two(() => visit({ viewport }));
    const request = await delivered(tom, pia, "Store finder shows Sunday hours");
    await open(tom, `requests/${request.key}`);
    const next = tom.page.getByRole("region", { name: "Next step" });
    await next.getByText("Rate it, if you like").waitFor();
    await next.getByRole("radio", { name: /^4/ }).focus();
    await tom.page.keyboard.press("Space");
    await next.getByRole("textbox", { name: "A sentence to the pod" }).fill("Fast and clear");
    await next.getByRole("button", { name: "Accept" }).click();
    await expect(talk(tom).getByText("Fast and clear")).toBeVisible();
    await next.getByRole("button", { name: "It is live" }).click();
    await next.getByRole("button", { name: "Say what it brought" }).click();
    const dialog = tom.page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "In a figure" }).fill("1200");
    await dialog.getByRole("textbox", { name: "In a sentence" }).fill("Fewer calls on Sundays");
    await dialog.getByRole("button", { name: "Tell the pod" }).click();
    await expect(talk(tom).getByText("€1,200 generated")).toBeVisible();

    await open(pia, "home");
    await expect(pia.page.getByText("1 delivery rated: 1 with 4 stars")).toBeVisible();
    await expect(pia.page.getByRole("link", { name: /€1,200 generated/ })).toBeVisible();

    await tom.page.getByRole("button", { name: "More steps" }).click();
    await tom.page.getByRole("menuitem", { name: "File a follow-up" }).click();
    await expect(tom.page.getByText(`It goes on from ${request.key}`)).toBeVisible();
  });
}
