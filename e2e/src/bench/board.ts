import type { Browser, Page } from "@playwright/test";
import { startTandem } from "../harness/server.ts";
import { launchBrowser } from "./browser.ts";
import { opened, visitorOf, weight } from "./cold-open.ts";
import { gather, hangUp, type Crowd } from "./crowd.ts";
import { quantile, type Figure } from "./figures.ts";

/** Sizes of the boards, in cards. */
const SIZES = [2_000, 10_000] as const;
const STEPS_ACROSS = 90;
const STEPS_AT_THE_EDGE = 60;
const KEYS = 40;

declare global {
  interface Window {
    /** What the watcher below has seen since it was last emptied, in milliseconds. */
    benchBoard?: { frames: number[]; tasks: number[]; events: number[] };
  }
}

/** Runs in the page: notes every frame, every task over 50 ms and how long each input took to its paint. */
function watchBoard(): void {
  const seen = { frames: [] as number[], tasks: [] as number[], events: [] as number[] };
  window.benchBoard = seen;
  let last = performance.now();
  const next = (now: number) => {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, "interactionId") > 0) seen.events.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

async function seenSince(page: Page): Promise<{ frames: number[]; tasks: number[]; events: number[] }> {
  return page.evaluate(() => {
    const all = window.benchBoard ?? { frames: [], tasks: [], events: [] };
    const seen = { frames: [...all.frames], tasks: [...all.tasks], events: [...all.events] };
    for (const list of Object.values(all)) list.length = 0;
    return seen;
  });
}

/** Carries a card over the columns, rests at the lower edge until they scroll, and lets it go where it was. */
async function drag(page: Page, crowd: Crowd): Promise<void> {
  const card = page.locator(`[data-column="${crowd.build}"] [data-card]`).nth(2);
  const from = await card.boundingBox();
  if (from === null) throw new Error("The board shows no third card.");
  const { x, y } = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step <= STEPS_ACROSS; step++)
    await page.mouse.move(x + Math.sin(step / 9) * 420, y + Math.sin(step / 5) * 180);
  for (let step = 0; step < STEPS_AT_THE_EDGE; step++) await page.mouse.move(x, 885 + (step % 3));
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

/** Walks from card to card, looks for a name and turns a filter on and off. */
async function handle(page: Page, crowd: Crowd): Promise<void> {
  await page.locator(`[data-column="${crowd.build}"] [data-card-link]`).first().focus();
  for (let i = 0; i < KEYS; i++) await page.keyboard.press(i % 8 === 7 ? "ArrowRight" : "ArrowDown");
  const find = page.getByRole("textbox", { name: "Find on this board" });
  await find.focus();
  for (const key of "market 1") await page.keyboard.press(key === " " ? "Space" : key);
  await find.press("Escape");
  for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Mine", exact: true }).click();
}

async function figuresOf(browser: Browser, crowd: Crowd, cards: number): Promise<Figure[]> {
  const context = await visitorOf(browser, crowd, crowd.lead.cookie);
  try {
    const page = await context.newPage();
    await page.goto(`/w/${crowd.slug}/board`);
    const { firstCard, usable } = await opened(page);
    const { nodes, heap } = await weight(page);
    await page.evaluate(watchBoard);
    await drag(page, crowd);
    const dragging = await seenSince(page);
    await handle(page, crowd);
    const handled = await seenSince(page);
    const held = await weight(page);
    const name = `Board of ${cards.toLocaleString("en-GB")}`;
    const most = (value: number) => ({ side: "≤" as const, value });
    return [
      { what: `${name}, cold: first card`, value: firstCard / 1000, unit: "s" },
      { what: `${name}, cold: usable`, value: usable / 1000, unit: "s", target: most(1.2) },
      { what: `${name}: nodes`, value: Math.max(nodes, held.nodes), unit: "elements", target: most(2_000) },
      { what: `${name}: heap`, value: Math.max(heap, held.heap), unit: "MB", target: most(80) },
      {
        what: `${name}: drag frames, p95`,
        value: quantile(dragging.frames, 0.95),
        unit: "ms",
        target: most(16.7),
        note: `${dragging.frames.length} frames`,
      },
      {
        what: `${name}: longest task while dragging`,
        value: Math.max(0, ...dragging.tasks),
        unit: "ms",
        target: most(50),
        note: `${dragging.tasks.length} over 50 ms`,
      },
      {
        what: `${name}: interaction, p98`,
        value: quantile(handled.events, 0.98),
        unit: "ms",
        target: most(50),
        note: `${handled.events.length} events of 16 ms or more`,
      },
    ];
  } finally {
    await context.close();
  }
}

/** Boards of 2,000 and of 10,000 cards, each on a server of its own: opening, weight, dragging and keys. */
export async function boardFigures(): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const cards of SIZES) {
      const tandem = await startTandem();
      try {
        figures.push(...(await figuresOf(browser, await gather(tandem.url, { people: 10, cards }), cards)));
      } finally {
        hangUp();
        await tandem.end();
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}
