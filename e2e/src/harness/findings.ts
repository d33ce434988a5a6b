import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What axe finds on a page that keeps somebody out, as lines: rule, how grave, where. */
export async function findings(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
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
