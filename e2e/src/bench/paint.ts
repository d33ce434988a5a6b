import type { Browser, Page } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { setTimeout as wait } from "node:timers/promises";
import { visitorOf } from "./cold-open.ts";
import { send, type Client, type Crowd } from "./crowd.ts";
import { times, type Figure } from "./figures.ts";
import { dayOfWork, envelope } from "./mix.ts";

const SOCKETS = 98;
const SAMPLES = 100;
const EVERY_MS = 60;
const BESIDE_EVERY_MS = 50;
const MOVES = 20;

declare global {
  interface Window {
    /** Titles of the watched card, with the instant (milliseconds since 1970) of the paint that showed each. */
    benchPaints?: Record<string, number>;
    /** Milliseconds from each key to the paint in which the board had changed. */
    benchKeys?: number[];
    /** Instants (milliseconds since 1970) of those keys. */
    benchPressed?: number[];
    /** Instants of the paints that showed the watched card in another column than before. */
    benchArrivals?: number[];
  }
}

/** Runs in a page: notes when each new title of one card is painted. */
function watchTitle(card: string): void {
  const paints: Record<string, number> = {};
  window.benchPaints = paints;
  new MutationObserver(() => {
    const title = document.querySelector(`[data-card-link="${card}"]`)?.textContent ?? "";
    if (title in paints) return;
    paints[title] = Number.NaN;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => (paints[title] = Date.now()));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Runs in a page: measures each space that puts a card down, from the key to the paint that shows it in its new place. */
function watchMoves(): void {
  const took: number[] = [];
  const pressed: number[] = [];
  window.benchKeys = took;
  window.benchPressed = pressed;
  const columnOf = (card: Element | null) => card?.closest("[data-column]")?.getAttribute("data-column");
  addEventListener(
    "keydown",
    (event) => {
      const link = document.activeElement?.getAttribute("data-card-link");
      const find = () => document.querySelector(`[data-card="${link}"]`);
      if (event.key !== " " || !link || !find()?.hasAttribute("data-picked")) return;
      const before = columnOf(find());
      pressed.push(performance.timeOrigin + event.timeStamp);
      const look = () => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          if (columnOf(find()) === before && performance.now() - event.timeStamp < 2_000)
            return void requestAnimationFrame(look);
          took.push(performance.now() - event.timeStamp);
        });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

/** Runs in a page: notes when each new column of one card is painted. */
function watchColumn(card: string): void {
  const arrivals: number[] = [];
  window.benchArrivals = arrivals;
  const columnOf = () =>
    document.querySelector(`[data-card="${card}"]`)?.closest("[data-column]")?.getAttribute("data-column");
  let last = columnOf();
  new MutationObserver(() => {
    const column = columnOf();
    if (column === undefined || column === last) return;
    last = column;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => arrivals.push(Date.now()));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
}

/** Sockets of people who only listen, as their pages do. */
async function listeners({ url, workspace, clients }: Crowd): Promise<Socket[]> {
  const sockets = Array.from({ length: SOCKETS }, (_, i) =>
    io(url, {
      transports: ["websocket"],
      forceNew: true,
      auth: { workspace, seq: 1_000_000_000, build: null },
      extraHeaders: { cookie: clients[i % clients.length]?.cookie ?? "" },
    }),
  );
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve, reject) => {
          socket.once("connect", resolve);
          socket.once("connect_error", reject);
        }),
    ),
  );
  return sockets;
}

/** Somebody edits a card's title over HTTP; how long until each of the pages has painted it. */
async function editsToPaint(crowd: Crowd, pages: readonly Page[], owner: Client, card: string) {
  for (const page of pages) await page.evaluate(watchTitle, card);
  const gone = new Map<string, number>();
  for (let n = 0; n < SAMPLES; n++) {
    const title = `New title ${n}`;
    gone.set(title, Date.now());
    await send(crowd, owner, [envelope("request.edit", { request: card, title })]);
    await wait(EVERY_MS);
  }
  await wait(500);
  const took: number[] = [];
  for (const page of pages) {
    const paints = await page.evaluate(() => window.benchPaints ?? {});
    // A title that came in the same frame as the next one was never painted, and is no sample.
    for (const [title, from] of gone)
      if (Number.isFinite(paints[title])) took.push((paints[title] ?? 0) - from);
  }
  return took;
}

/** The lead carries the same card to the next column and back by keys: how long until they, and until somebody else, see it there. */
async function moves(page: Page, other: Page, card: string) {
  await page.evaluate(watchMoves);
  await other.evaluate(watchColumn, card);
  const link = page.locator(`[data-card-link="${card}"]`).first();
  for (let n = 0; n < MOVES; n++) {
    await link.focus();
    await page.keyboard.press(" ");
    await page.keyboard.press(n % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await page.keyboard.press(" ");
    await page.waitForFunction((most) => (window.benchKeys?.length ?? 0) >= most, n + 1, { timeout: 5_000 });
    await other.waitForFunction((most) => (window.benchArrivals?.length ?? 0) >= most, n + 1, {
      timeout: 5_000,
    });
    await wait(50);
  }
  const own = await page.evaluate(() => window.benchKeys ?? []);
  const pressed = await page.evaluate(() => window.benchPressed ?? []);
  const arrivals = await other.evaluate(() => window.benchArrivals ?? []);
  return { own, agreed: arrivals.slice(0, MOVES).map((at, n) => at - (pressed[n] ?? Number.NaN)) };
}

/** Two browsers and 98 more sockets: others' commits to paint, and one's own action to paint. */
export async function paintFigures(browser: Browser, crowd: Crowd): Promise<Figure[]> {
  const [other] = crowd.clients;
  if (other === undefined) throw new Error("Nobody is there.");
  const contexts = [
    await visitorOf(browser, crowd, other.cookie),
    await visitorOf(browser, crowd, crowd.lead.cookie),
  ];
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  for (const page of pages) {
    await page.goto(`/w/${crowd.slug}/board`);
    await page.waitForSelector("[data-card-link]");
  }
  const [watching, leads] = pages;
  const card = await pages[0]?.getAttribute(
    `[data-column="${crowd.build}"] [data-card-link]`,
    "data-card-link",
  );
  const owner = crowd.clients.find(({ cards }) => cards.some((own) => own === card));
  if (!card || owner === undefined || leads === undefined || watching === undefined)
    throw new Error("The board shows no card.");

  const sockets = await listeners(crowd);
  const busy = crowd.clients[1] ?? other;
  const work = dayOfWork(busy.cards, crowd.service);
  const failures: unknown[] = [];
  const beside = setInterval(
    () => void send(crowd, busy, [work()]).catch((cause: unknown) => failures.push(cause)),
    BESIDE_EVERY_MS,
  );
  try {
    const others = await editsToPaint(crowd, pages, owner, card);
    const { own, agreed } = await moves(leads, watching, card);
    if (failures.length > 0) throw failures[0];
    return [
      ...times(
        "Commit to another browser's paint, 100 clients",
        others,
        { p99: 100 },
        `${others.length} of ${SAMPLES * pages.length} samples, from the sending; 20 commands/s beside`,
      ),
      ...times(
        "Agreement of two browsers: key in one to paint in the other",
        agreed,
        { p99: 1_000 },
        `${agreed.length} moves of one card`,
      ),
      ...times("Own action to paint", own, {}, `${own.length} samples; one frame is 17 ms`),
    ];
  } finally {
    clearInterval(beside);
    for (const socket of sockets) socket.disconnect();
    for (const context of contexts) await context.close();
  }
}
