import { expect } from "@playwright/test";
import { founder, invited } from "./harness/people.ts";
import { test } from "./harness/test.ts";

test("a founder lets a second person in, and both are members after a restart", async ({ tandem, visit }) => {
  const ada = await founder(await visit());
  const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
  await tandem.stop();
  await tandem.start();
  const { state } = await tom.api.workspace.snapshot.query({ workspace: tom.workspace });
  expect(Object.keys(state.members)).toEqual([ada.member, tom.member]);
});
