import { type Browser, chromium } from "@playwright/test";
import { coldOpenFigures } from "./cold-open.ts";
import type { Crowd } from "./crowd.ts";
import type { Figure } from "./figures.ts";
import { paintFigures } from "./paint.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that `CHROMIUM` names. */
export function launchBrowser(): Promise<Browser> {
  const { CHROMIUM: executablePath } = process.env;
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: FLAGS });
}

/** What people see. */
export async function browserFigures(crowd: Crowd): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    return [...(await coldOpenFigures(browser, crowd)), ...(await paintFigures(browser, crowd))];
  } finally {
    await browser.close();
  }
}
