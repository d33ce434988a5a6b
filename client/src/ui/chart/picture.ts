import type { ChartTheme } from "./chart-theme.ts";
import { barColumn, cellWords, type ChartRows, figureOf } from "./rows.ts";

/** Pictures are as wide whatever the screen, so that those of one slide go together; pixels. */
export const PICTURE_WIDTH = 960;
const EDGE = 24;
/** Room between the edges. */
export const PICTURE_ROOM = PICTURE_WIDTH - 2 * EDGE;
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/** A drawing that stands below the words. */
export interface Drawn {
  readonly svg: string;
  /** Pixels. */
  readonly height: number;
}

export interface PictureWords {
  readonly title: string;
  readonly sub: string;
  readonly rule?: string | undefined;
}

const safe = (words: string): string =>
  words.replace(/[&<>"']/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

/** Lines of at most so many characters, broken between words. */
export function wrapped(words: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/ +/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly anchor?: "start" | "end";
}

const text = (
  x: number,
  y: number,
  words: string,
  { size, colour, weight = 420, anchor = "start" }: TextLook,
) =>
  `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${safe(words)}</text>`;

/** A chart with the words that make it readable elsewhere: title, unit and window above, its rule below. */
export function pictureOf({ title, sub, rule }: PictureWords, drawn: Drawn, theme: ChartTheme): string {
  const titles = wrapped(title, 84);
  const subs = wrapped(sub, 140);
  const rules = rule === undefined ? [] : wrapped(rule, 160);
  let y = EDGE;
  const parts: string[] = [];
  for (const line of titles)
    parts.push(text(EDGE, (y += 22), line, { size: 18, colour: theme.text, weight: 620 }));
  for (const line of subs) parts.push(text(EDGE, (y += 19), line, { size: 12.5, colour: theme["text-2"] }));
  y += 16;
  parts.push(drawn.svg.replace("<svg ", `<svg x="${EDGE}" y="${y}" `));
  y += drawn.height + 6;
  for (const line of rules) parts.push(text(EDGE, (y += 16), line, { size: 11, colour: theme["text-3"] }));
  y += EDGE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${y}" viewBox="0 0 ${PICTURE_WIDTH} ${y}"><title>${safe(title)}</title><rect width="100%" height="100%" fill="${theme.surface}"/>${parts.join("")}</svg>`;
}

const ROW = 30;
const HEAD = 24;
const NAME_SHARE = 0.36;
const MOST_ROWS = 40;

/** Rows as a drawing, for charts that are made of words and bars: names, a bar of the first figure, every column. */
export function rowsDrawing(table: ChartRows, theme: ChartTheme): Drawn {
  const { columns } = table;
  const rows = table.rows.slice(0, MOST_ROWS);
  const bars = barColumn({ columns, rows });
  const most = Math.max(1e-9, ...rows.map((row) => figureOf(row[bars]) ?? 0));
  const figures = columns.length - 1;
  const name = PICTURE_ROOM * NAME_SHARE;
  const barRoom = bars === -1 ? 0 : PICTURE_ROOM * 0.2;
  const each = (PICTURE_ROOM - name - barRoom) / Math.max(1, figures);
  const end = (i: number): number => name + barRoom + each * i;
  const quiet = { size: 11.5, colour: theme["text-3"] };
  const parts = columns.map((column, i) =>
    i === 0 ? text(0, 14, column, quiet) : text(end(i), 14, column, { ...quiet, anchor: "end" }),
  );
  rows.forEach((row, at) => {
    const y = HEAD + at * ROW;
    parts.push(`<line x1="0" x2="${PICTURE_ROOM}" y1="${y}" y2="${y}" stroke="${theme.grid}"/>`);
    const figure = figureOf(row[bars]);
    if (figure !== null) {
      const width = Math.max(1, (barRoom - 16) * (Math.max(0, figure) / most));
      parts.push(`<rect x="${name}" y="${y + 10}" width="${width}" height="10" rx="2" fill="${theme.c1}"/>`);
    }
    row.forEach((cell, i) => {
      const look = { size: 13, colour: i === 0 ? theme.text : theme["text-2"] };
      parts.push(
        i === 0
          ? text(0, y + 20, cellWords(cell).slice(0, 48), look)
          : text(end(i), y + 20, cellWords(cell), { ...look, anchor: "end" }),
      );
    });
  });
  const height = HEAD + rows.length * ROW + 4;
  return {
    svg: `<svg width="${PICTURE_ROOM}" height="${height}" xmlns="http://www.w3.org/2000/svg">${parts.join("")}</svg>`,
    height,
  };
}
