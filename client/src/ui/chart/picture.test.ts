import { expect, test } from "vitest";
import type { ChartTheme } from "./chart-theme.ts";
import { PICTURE_ROOM, pictureOf, rowsDrawing, wrapped } from "./picture.ts";

const theme = new Proxy({}, { get: () => "#123456" }) as ChartTheme;

test("a picture carries title, window and rule, and what people typed as text", () => {
  const drawn = { svg: '<svg width="912" height="100"></svg>', height: 100 };
  const svg = pictureOf(
    { title: "Half takes <4> & more", sub: "the last 12 weeks", rule: "Nearest rank." },
    drawn,
    theme,
  );
  expect(svg).toContain("Half takes &#60;4&#62; &#38; more");
  expect(svg).toContain("the last 12 weeks");
  expect(svg).toContain("Nearest rank.");
  expect(svg).toMatch(/<svg x="24" y="\d+" width="912"/u);
});

test("rows become names, a bar each and every column", () => {
  const { svg, height } = rowsDrawing(
    {
      columns: ["Stage", "Days"],
      rows: [
        ["Ready", 4],
        ["Review", 2],
      ],
    },
    theme,
  );
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/gu)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? 0));
  expect(Math.max(...widths)).toBeLessThan(PICTURE_ROOM);
  expect(height).toBeGreaterThan(60);
});

test("long words are broken between words", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
});
