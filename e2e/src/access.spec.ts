import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { firstPod, founder, invited, PASSWORD, signIn } from "./harness/people.ts";
import { card, column, open } from "./harness/screens.ts";
import { test } from "./harness/test.ts";
import { columnNamed, give, pulled, standing } from "./harness/work.ts";

const CLI = fileURLToPath(new URL("../../server/dist/cli.js", import.meta.url));

test("who is deactivated hears nothing any more, and their open work is given to someone who is here", async ({
  visit,
}) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const pods = { [await firstPod(ada)]: "member" as const };
  const pia = await invited(ada, await visit(), { name: "Pia Lund", side: "it", pods });
  const work = await pulled(tom, ada, "Held by who leaves");
  await give(ada, "request.assign", { request: work.id, assignees: [pia.member] });
  const heard: string[] = [];
  pia.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void heard.push(String(payload))),
  );
  await Promise.all([open(pia, "board"), open(tom, "board")]);
  await give(ada, "request.size", { request: work.id, size: 5 });
  await expect.poll(() => heard.filter((frame) => frame.includes('"commits"')).length).toBeGreaterThan(0);

  await ada.page.goto(`/w/${ada.slug}/settings?section=members`);
  await ada.page.getByRole("button", { name: "Change Pia Lund" }).click();
  await ada.page.getByRole("button", { name: "Deactivate…" }).click();
  await expect(ada.page.getByText("1 open request")).toBeVisible();
  await ada.page.getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(pia.page.getByRole("heading", { name: "No workspace is open to you" })).toBeVisible();
  heard.length = 0;

  await ada.page.getByRole("combobox", { name: `Give ${work.key} to` }).click();
  await ada.page.getByRole("option", { name: "Ada Brandt" }).click();
  await expect(ada.page.getByText("They hold no open work.")).toBeVisible();
  await give(ada, "request.move", { request: work.id, column: await columnNamed(ada, "Check") });
  await expect(card(column(tom.page, "Check"), work.title)).toBeVisible();
  // What the page shows at once may still be on its way to the server.
  await expect.poll(async () => (await standing(ada, work.id)).assignees).toEqual([ada.member]);
  expect(heard.filter((frame) => frame.includes('"commits"'))).toEqual([]);
});

test.describe("behind a proxy", () => {
  test.use({ serverEnv: { TRUST_PROXY: "1" } });
  const from = (address: string) => ({ extraHTTPHeaders: { "x-forwarded-for": address } });

  test("ten wrong passwords hold back the address that tried them, and nobody else; signing out everywhere ends every page", async ({
    visit,
  }) => {
    const ada = await founder(await visit(from("203.0.113.1")));
    const tom = await invited(ada, await visit(from("203.0.113.2")), { name: "Tom Ode", side: "marketing" });
    const thief = await visit(from("203.0.113.66"));
    for (let n = 0; n < 10; n++)
      await expect(
        thief.api.session.signIn.mutate({ email: tom.email, password: `guess ${n}` }),
      ).rejects.toThrow();
    await thief.page.goto("/sign-in");
    await thief.page.getByLabel("E-mail").fill(tom.email);
    await thief.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await thief.page.getByRole("button", { name: "Sign in" }).click();
    await expect(thief.page.getByRole("alert")).toContainText("Too many tries. Try again in 15 minutes.");

    const phone = await visit(from("203.0.113.3"));
    await signIn(phone, tom.email);
    await expect(phone.page.getByRole("button", { name: "Your menu, Tom Ode" })).toBeVisible();

    await tom.page.goto(`/w/${tom.slug}/account`);
    await tom.page.getByRole("button", { name: "Sign out everywhere" }).click();
    const asked = tom.page.getByRole("dialog", { name: "Sign out everywhere" });
    await asked.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(tom.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(phone.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});

test("who has an account joins a second workspace by signing in on the link", async ({ tandem, visit }) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  const file = path.join(tandem.dataDir, "old.csv");
  await writeFile(file, "id,created,finished\n1,2026-01-05,2026-01-09\n");
  await promisify(execFile)(process.execPath, [CLI, "import", file, "--workspace", "Second House"], {
    env: { ...process.env, DATA_DIR: tandem.dataDir },
  });
  const { signedIn } = await ada.api.session.status.query();
  const second = signedIn?.workspaces.find(({ name }) => name === "Second House");
  if (!second) throw new Error("The second workspace is not Ada's.");
  const invite = () =>
    ada.api.invitations.create.mutate({
      workspace: second.id,
      side: "marketing",
      roles: ["marketer"],
      pods: {},
    });

  const laptop = await visit();
  await laptop.page.goto(`/join/${(await invite()).token}`);
  await laptop.page.getByRole("button", { name: "Use it" }).click();
  await laptop.page.getByLabel("E-mail").fill(tom.email);
  await laptop.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await laptop.page.getByRole("button", { name: "Sign in and join" }).click();
  await expect(laptop.page.getByRole("button", { name: "Your menu, Tom Ode" })).toBeVisible();
  const joined = await laptop.api.session.status.query();
  expect(joined.signedIn?.workspaces.map(({ name }) => name).sort()).toEqual([
    "Hollin & Reed",
    "Second House",
  ]);
});
