import { expect, it } from "vitest";
import { darkTokens, lightTokens, type SchemeToken } from "./tokens.ts";

/** WCAG 2.2 relative luminance of a #rrggbb colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds: readonly SchemeToken[] = ["--canvas", "--surface", "--sunken", "--raised", "--hover"];
const texts: readonly SchemeToken[] = [
  "--text",
  "--text-2",
  "--text-3",
  "--link",
  "--warn-text",
  "--late-text",
];
const marks: readonly SchemeToken[] = [
  "--mkt",
  "--it",
  "--ok",
  "--warn",
  "--late",
  "--line-control",
  "--focus",
];
const pairs: readonly (readonly [SchemeToken, SchemeToken])[] = [
  ["--on-ink", "--ink"],
  ["--mkt-text", "--mkt-soft"],
  ["--it-text", "--it-soft"],
  ["--warn-text", "--warn-soft"],
  ["--late-text", "--late-soft"],
];

it.each([
  ["light", lightTokens],
  ["dark", darkTokens],
] as const)("can be read in the %s scheme", (_, tokens) => {
  for (const text of texts)
    for (const ground of grounds)
      expect(contrast(tokens[text], tokens[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  for (const mark of marks)
    expect(contrast(tokens[mark], tokens["--surface"]), `${mark} on --surface`).toBeGreaterThanOrEqual(3);
  for (const [text, ground] of pairs)
    expect(contrast(tokens[text], tokens[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});
