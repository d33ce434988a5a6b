import type { LabelId } from "../kernel/ids.ts";

/** The theme's hues that stay apart for everyone. */
export const LABEL_COLORS = ["blue", "plum", "sky", "ochre", "stone"] as const;
export type LabelColor = (typeof LABEL_COLORS)[number];

/** A shape beside the hue, so that colour is never alone. None that means something elsewhere. */
export const LABEL_SIGNS = [
  "hexagon",
  "star",
  "heart",
  "moon",
  "sun",
  "cloud",
  "drop",
  "leaf",
  "shield",
  "bookmark",
] as const;
export type LabelSign = (typeof LABEL_SIGNS)[number];

/** A word of the whole workspace that any request may carry. */
export interface Label {
  readonly id: LabelId;
  readonly name: string;
  readonly color: LabelColor;
  readonly sign: LabelSign;
}

interface Labels {
  readonly labels: Readonly<Record<string, Label>>;
}

/** As many as there are looks: every hue with every sign. */
export const MOST_LABELS = LABEL_COLORS.length * LABEL_SIGNS.length;
export const MOST_LABELS_OF_REQUEST = 10;

/** By name, the same on every machine whatever its language. */
export const byLabelName = (a: Label, b: Label): number => {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};

/** The labels of a request, by name. One that was removed from the workspace is left out and needs no clearing up. */
export function labelsOf(
  { labels }: Labels,
  request: { readonly labels: readonly LabelId[] },
): readonly Label[] {
  if (request.labels.length === 0) return [];
  return request.labels
    .map((id) => labels[id])
    .filter((label) => label !== undefined)
    .sort(byLabelName);
}

/** A look that no label has yet, hue before sign; the first one where all are taken. */
export function freeLook({ labels }: Labels): Pick<Label, "color" | "sign"> {
  const taken = new Set(Object.values(labels).map(({ color, sign }) => `${color} ${sign}`));
  for (const sign of LABEL_SIGNS)
    for (const color of LABEL_COLORS) if (!taken.has(`${color} ${sign}`)) return { color, sign };
  return { color: LABEL_COLORS[0], sign: LABEL_SIGNS[0] };
}
