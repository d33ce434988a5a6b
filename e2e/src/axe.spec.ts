import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { arrive, beginnings, demoTour, doors, type Stop } from "./harness/tour.ts";
import { test } from "./harness/test.ts";

const TOURS = { doors, beginnings, demo: demoTour };

/** What depends on the colour scheme; all else is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page that keeps somebody out, as lines: rule, how grave, where. */
async function findings(page: Page, rules: readonly string[] | null): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      axe.run(document, {
        resultTypes: ["violations"],
        ...(values === null ? {} : { runOnly: { type: "rule", values } }),
      }),
    rules === null ? null : [...rules],
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, impact, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => {
        const why = failureSummary?.split("\n").slice(1).join(" ").trim();
        return `${id} (${impact}) ${target.join(" ")}: ${why}`;
      }),
    );
}

for (const [name, tour] of Object.entries(TOURS)) {
  test(`axe finds nothing serious, light or dark, ${name}`, async ({ visit }) => {
    test.setTimeout(240_000);
    const found: Record<string, string[]> = {};
    const look = async (stop: Stop) => {
      const { page } = stop.visitor;
      await page.emulateMedia({ colorScheme: "light" });
      await arrive(stop);
      const light = await findings(page, null);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
      const dark = await findings(page, OF_COLOUR);
      if (light.length + dark.length > 0) found[stop.name] = [...light, ...dark];
    };
    for (const stop of await tour(visit, {})) await look(stop);
    expect(found).toEqual({});
  });
}
