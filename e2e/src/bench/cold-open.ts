import type { Browser, BrowserContext, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Crowd } from "./crowd.ts";
import { median, type Figure } from "./figures.ts";

const DIST = fileURLToPath(new URL("../../../client/dist/", import.meta.url));
const ROUNDS = 5;

interface Opened {
  /** Milliseconds from the start of the navigation to the paint of the first card. */
  readonly firstCard: number;
  /** To the first moment with a card on the screen at which the page has nothing left to do. */
  readonly usable: number;
}

declare global {
  interface Window {
    /** What the watcher below has seen. */
    benchOpened?: Partial<Record<keyof Opened, number>>;
  }
}

/** Runs in the page before its own code: notes when the first card is painted and when the page rests after it. */
function watchForCards(): void {
  const seen: Partial<Record<keyof Opened, number>> = {};
  window.benchOpened = seen;
  const watcher = new MutationObserver(() => {
    if (document.querySelector("[data-card]") === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      // A message comes after the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        seen.firstCard = performance.now();
        requestIdleCallback(() => (seen.usable = performance.now()));
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** A browser of its own, in which this client is signed in. */
export async function visitorOf(browser: Browser, crowd: Crowd, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: crowd.url, viewport: { width: 1440, height: 900 } });
  const at = cookie.indexOf("=");
  await context.addCookies([
    { name: cookie.slice(0, at), value: decodeURIComponent(cookie.slice(at + 1)), url: crowd.url },
  ]);
  await context.addInitScript(watchForCards);
  return context;
}

/** Waits until the board rests, and says when it did what. */
export async function opened(page: Page): Promise<Opened> {
  await page.waitForFunction(() => window.benchOpened?.usable !== undefined, undefined, { polling: 20 });
  const { firstCard = Number.NaN, usable = Number.NaN } = await page.evaluate(() => window.benchOpened ?? {});
  return { firstCard, usable };
}

/** A page keeps its state some seconds after it was opened (docs/decisions/007), and whoever comes back came later than that. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("tandem-kept ")));
}

/** Nodes, and the heap in MB after a collection. */
export async function weight(page: Page): Promise<{ nodes: number; heap: number }> {
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return { nodes, heap: usedSize / 1e6 };
}

/** Sizes in kB, gzipped, of what a cold open of the board asked for until it could be used; other pages' code comes after. */
async function codeSize(page: Page): Promise<{ script: number; style: number; files: number }> {
  const loaded = await page.evaluate(() => {
    const until = window.benchOpened?.usable ?? 0;
    const asked = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < until);
    return asked.map(({ name }) => new URL(name).pathname);
  });
  const of = async (ending: string) => {
    const files = [...new Set(loaded)].filter((file) => file.endsWith(ending));
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(path.join(DIST, file))).length),
    );
    return { kB: sizes.reduce((sum, size) => sum + size, 0) / 1000, files: files.length };
  };
  const [script, style] = await Promise.all([of(".js"), of(".css")]);
  return { script: script.kB, style: style.kB, files: script.files };
}

/** The board of 2,000 cards in a browser that never saw it, and once more in one that did. */
export async function coldOpenFigures(browser: Browser, crowd: Crowd): Promise<Figure[]> {
  const cold: Opened[] = [];
  const warm: Opened[] = [];
  const weights: { nodes: number; heap: number }[] = [];
  let code = { script: 0, style: 0, files: 0 };
  for (const { cookie } of crowd.clients.slice(0, ROUNDS)) {
    const context = await visitorOf(browser, crowd, cookie);
    const page = await context.newPage();
    await page.goto(`/w/${crowd.slug}/board`);
    cold.push(await opened(page));
    weights.push(await weight(page));
    code = await codeSize(page);
    await isKept(page);
    await page.reload();
    warm.push(await opened(page));
    await context.close();
  }
  const note = `median of ${ROUNDS}, each a new browser`;
  const at = (list: readonly Opened[], what: keyof Opened) => median(list.map((one) => one[what])) / 1000;
  const most = (value: number) => ({ side: "≤" as const, value });
  return [
    { what: "Board, cold: first card", value: at(cold, "firstCard"), unit: "s", target: most(0.5), note },
    { what: "Board, cold: usable", value: at(cold, "usable"), unit: "s", target: most(1), note },
    { what: "Board, warm: first card", value: at(warm, "firstCard"), unit: "s", target: most(0.2), note },
    { what: "Board, warm: usable", value: at(warm, "usable"), unit: "s" },
    {
      what: "Board: nodes",
      value: median(weights.map(({ nodes }) => nodes)),
      unit: "elements",
      target: most(2_000),
    },
    { what: "Board: heap", value: median(weights.map(({ heap }) => heap)), unit: "MB", target: most(80) },
    {
      what: "Board: script, gzip",
      value: code.script,
      unit: "kB",
      target: most(300),
      note: `${code.files} files; styles ${code.style.toFixed(0)} kB more`,
    },
  ];
}
