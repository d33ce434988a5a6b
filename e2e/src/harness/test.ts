import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { apiOf } from "./api.ts";
import { startTandem, type TandemProcess } from "./server.ts";

/** One person at one browser: cookies, storage and pages of their own. */
export interface Visitor {
  /** Their first page, blank until it goes somewhere; paths such as "/sign-in" are the server's. */
  readonly page: Page;
  /** For a second page, going offline, cookies. */
  readonly context: BrowserContext;
  /** The API as this browser's pages call it. Quick ways in stand in people.ts. */
  readonly api: ReturnType<typeof apiOf>;
}

interface Harness {
  /** More of the server's environment: `test.use({ serverEnv: { DEMO: "1" } })`. */
  serverEnv: Readonly<Record<string, string>>;
  /** A fresh server for this test, without any account. */
  tandem: TandemProcess;
  /**
   * Opens a further browser; `options` are Playwright's, such as `{ colorScheme: "dark", viewport }`. Its person wants little
   * motion, which spares the time of drawing it.
   */
  visit: (options?: BrowserContextOptions) => Promise<Visitor>;
}

/**
 * Playwright's `test` with a real server and any number of people:
 *
 *     test("two people agree", async ({ tandem, visit }) => {
 *       const ada = await founder(await visit());            // people.ts
 *       const tom = await invited(ada, await visit(), { name: "Tom Ode", side: "marketing" });
 *       await tom.page.goto(`/w/${tom.slug}/home`);
 *     });
 *
 * A page that throws fails the test.
 */
export const test = base.extend<Harness>({
  serverEnv: [{}, { option: true }],

  tandem: async ({ serverEnv }, run) => {
    const tandem = await startTandem(serverEnv);
    await run(tandem);
    await tandem.end();
  },

  visit: async ({ browser, tandem }, run) => {
    const contexts: BrowserContext[] = [];
    const bugs: string[] = [];
    await run(async (options = {}) => {
      const context = await browser.newContext({ baseURL: tandem.url, reducedMotion: "reduce", ...options });
      contexts.push(context);
      context.on("weberror", (found) => bugs.push(String(found.error().stack ?? found.error())));
      const page = await context.newPage();
      return { context, page, api: apiOf(context, tandem.url) };
    });
    for (const context of contexts) await context.close();
    if (bugs.length > 0) throw new Error(`A page threw: ${bugs.join("\n")}`);
  },
});
