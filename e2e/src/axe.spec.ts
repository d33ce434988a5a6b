import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { arrive, beginnings, demoTour, doors, type Stop } from "./harness/tour.ts";
import { test } from "./harness/test.ts";

const TOURS = { doors, beginnings, demo: demoTour };

/** What axe finds on a page that keeps somebody out, as lines: rule, how grave, where. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
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
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing serious, ${name}, ${colorScheme}`, async ({ visit }) => {
      test.setTimeout(120_000);
      const found: Record<string, string[]> = {};
      const look = async (stop: Stop) => {
        await arrive(stop);
        const lines = await findings(stop.visitor.page);
        if (lines.length > 0) found[stop.name] = lines;
      };
      for (const stop of await tour(visit, { colorScheme, reducedMotion: "reduce" })) await look(stop);
      expect(found).toEqual({});
    });
  }
}
