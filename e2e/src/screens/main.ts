// Takes a picture of every screen: light and dark, on a desk and on a phone, into e2e/screens/.
//   corepack pnpm screens [part of a name]
import { chromium, type BrowserContext, type BrowserContextOptions } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { apiOf } from "../harness/api.ts";
import { startTandem } from "../harness/server.ts";
import type { Visitor } from "../harness/test.ts";
import { arrive, beginnings, demoTour, doors, type Stop } from "../harness/tour.ts";

const FOLDER = fileURLToPath(new URL("../../screens", import.meta.url));
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const wanted = process.argv[2] ?? "";

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

async function shoot({ name, visitor }: Stop, look: string): Promise<void> {
  const file = path.join(FOLDER, `${name}-${look}.png`);
  await visitor.page.screenshot({ path: file, animations: "disabled" });
  console.log(path.relative(process.cwd(), file));
}

for (const tour of [doors, beginnings, demoTour]) {
  const tandem = await startTandem();
  const contexts: BrowserContext[] = [];
  const visit = async (options: BrowserContextOptions = {}): Promise<Visitor> => {
    const context = await browser.newContext({ baseURL: tandem.url, ...options });
    contexts.push(context);
    return { context, page: await context.newPage(), api: apiOf(context, tandem.url) };
  };
  for (const stop of await tour(visit, { viewport: SIZES.desk, reducedMotion: "reduce" })) {
    if (!stop.name.includes(wanted)) continue;
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await stop.visitor.page.emulateMedia({ colorScheme });
        await stop.visitor.page.setViewportSize(viewport);
        await arrive(stop);
        await shoot(stop, `${size}-${colorScheme}`);
      }
    }
  }
  for (const context of contexts) await context.close();
  await tandem.end();
}
await browser.close();
