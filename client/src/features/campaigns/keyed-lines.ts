/** A line of a form that is being written: it keeps its identity when another is taken out. */
export type Keyed<Line> = Line & { readonly id: string };

const isKeyed = <Line extends object>(line: Line | Keyed<Line>): line is Keyed<Line> =>
  "id" in line && typeof line.id === "string";

/** Lines with an id each: those of a template, and of a draft that an older page kept, have none of their own. */
export const keyed = <Line extends object>(lines: readonly (Line | Keyed<Line>)[]): readonly Keyed<Line>[] =>
  lines.map((line, at) => (isKeyed(line) ? line : { ...line, id: String(at) }));
