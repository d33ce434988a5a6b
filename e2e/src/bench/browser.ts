import { chromium } from "@playwright/test";
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

/** What people see, in the Chromium that `CHROMIUM` names. */
export async function browserFigures(crowd: Crowd): Promise<Figure[]> {
  const { CHROMIUM: executablePath } = process.env;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: FLAGS,
  });
  try {
    return [...(await coldOpenFigures(browser, crowd)), ...(await paintFigures(browser, crowd))];
  } finally {
    await browser.close();
  }
}
