import { expect } from "@playwright/test";
import { founder, invited, PASSWORD, signIn } from "./harness/people.ts";
import { msUntil } from "./harness/screens.ts";
import { test, type Visitor } from "./harness/test.ts";

/** Opens a page and waits until it says so. */
async function goTo({ page }: Visitor, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

test("from set-up on the screen into the workspace, out, and back to where one was", async ({ visit }) => {
  const ada = await visit({ timezoneId: "Europe/Brussels" });
  const { page } = ada;
  await goTo(ada, "/", "Set up Tandem");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Brussels");
  await page.getByRole("button", { name: "Open the workspace" }).click();
  await expect(page.getByText("It stands on top of every page.")).toBeVisible();
  await page.getByLabel("Company").fill("Hollin & Reed");
  await page.getByLabel("Your name").fill("Ada Brandt");
  await page.getByLabel("E-mail").fill("Ada@Example.com");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Open the workspace" }).click();
  await expect(page).toHaveURL(/\/w\/hollin-reed\/home$/);
  await expect(page.getByText("Hollin & Reed").first()).toBeVisible();

  await page.getByRole("button", { name: "Your menu, Ada Brandt" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.goto("/w/hollin-reed/insights?days=90");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not my password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toHaveText(/E-mail and password do not match\./);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\/hollin-reed\/insights\?days=90$/);

  const stranger = await visit();
  await goTo(stranger, "/set-up", "Sign in");
});

test("a link lets one person in, once", async ({ visit }) => {
  const ada = await founder(await visit());
  const { token } = await ada.api.invitations.create.mutate({
    workspace: ada.workspace,
    side: "marketing",
    roles: ["marketer"],
    pods: {},
  });
  const tom = await visit();
  await goTo(tom, `/join/${token}`, "Join Hollin & Reed");
  await expect(
    tom.page.getByText("Ada Brandt invites you as marketer, on the marketing side."),
  ).toBeVisible();
  await tom.page.getByLabel("Your name").fill("Tom Ode");
  await tom.page.getByLabel("E-mail").fill("tom@example.com");
  await tom.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await tom.page.getByRole("button", { name: "Join" }).click();
  await expect(tom.page).toHaveURL(/\/w\/hollin-reed\/home$/);
  await goTo(await visit(), `/join/${token}`, "This link no longer works");
});

test("a new password, by the old one and by an admin's link", async ({ visit }) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  await goTo(tom, `/w/${tom.slug}/account`, "Your account");
  await tom.page.getByLabel("Current password").fill(PASSWORD);
  await tom.page.getByLabel("New password").fill("another good sentence");
  await tom.page.getByRole("button", { name: "Change password" }).click();
  await expect(tom.page.getByText("Password changed.")).toBeVisible();

  const { token } = await ada.api.resets.create.mutate({ workspace: ada.workspace, member: tom.member });
  const phone = await visit();
  await signIn(phone, tom.email, "another good sentence");
  await expect(phone.page.getByRole("button", { name: "Your menu, Tom Ode" })).toBeVisible();
  const elsewhere = await visit();
  await goTo(elsewhere, `/reset/${token}`, "Choose a new password");
  await elsewhere.page.getByRole("textbox", { name: "New password" }).fill("a third good sentence");
  await elsewhere.page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(elsewhere.page).toHaveURL(/\/home$/);
  await expect(phone.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(phone, tom.email, "a third good sentence");
  await goTo(await visit(), `/reset/${token}`, "This link no longer works");
});

test("an admin invites, gives a reset link and deactivates, on the screen; the other page says so at once", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  await tom.page.goto(`/w/${tom.slug}/home`);
  await expect(tom.page.getByRole("button", { name: "Your menu, Tom Ode" })).toBeVisible();
  await goTo(ada, `/w/${ada.slug}/settings?section=members`, "Settings");

  await ada.page.getByRole("button", { name: "Invite someone" }).click();
  await ada.page.getByLabel("For whom").fill("Hana");
  await ada.page.getByRole("button", { name: "Make the link" }).click();
  const link = await ada.page.getByLabel("Invitation link").inputValue();
  await ada.page.getByRole("button", { name: "Done" }).click();
  await goTo(await visit(), link, "Join Hollin & Reed");
  await ada.page.getByRole("button", { name: "Take back the link for Hana" }).click();
  await expect(ada.page.getByText("No link is waiting to be used.")).toBeVisible();
  await goTo(await visit(), link, "This link no longer works");

  await ada.page.getByRole("button", { name: "Change Tom Ode" }).click();
  await ada.page.getByRole("button", { name: "Make a reset link" }).click();
  const reset = await ada.page.getByLabel("Reset link").inputValue();
  await goTo(await visit(), reset, "Choose a new password");

  await ada.page.getByRole("button", { name: "Deactivate…" }).click();
  await ada.page.getByRole("button", { name: "Deactivate", exact: true }).click();
  const silent = await msUntil(
    expect(tom.page.getByRole("heading", { name: "No workspace is open to you" })).toBeVisible(),
  );
  console.log(`  deactivated, and their page closed ${silent} ms later`);
  await expect(ada.page.getByText("Tom Ode is deactivated")).toBeVisible();
});
