import { expect } from "@playwright/test";
import { findings } from "./harness/findings.ts";
import { arrive, beginnings, demoTour, doors, type Stop } from "./harness/tour.ts";
import { test } from "./harness/test.ts";

const TOURS = { doors, beginnings, demo: demoTour };

/** What depends on the colour scheme; all else is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

for (const [name, tour] of Object.entries(TOURS)) {
  test(`axe finds nothing serious, light or dark, ${name}`, async ({ visit }) => {
    test.setTimeout(480_000);
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
