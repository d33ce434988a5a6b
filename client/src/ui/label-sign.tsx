import type { Label, LabelColor, LabelSign as Sign } from "@tandem/shared";
import {
  type Icon,
  IconBookmarkFilled,
  IconCloudFilled,
  IconDropletFilled,
  IconHeartFilled,
  IconHexagonFilled,
  IconLeafFilled,
  IconMoonFilled,
  IconShieldFilled,
  IconStarFilled,
  IconSunFilled,
} from "@tabler/icons-react";
import classes from "./label-sign.module.css";

const signs: Readonly<Record<Sign, Icon>> = {
  hexagon: IconHexagonFilled,
  star: IconStarFilled,
  heart: IconHeartFilled,
  moon: IconMoonFilled,
  sun: IconSunFilled,
  cloud: IconCloudFilled,
  drop: IconDropletFilled,
  leaf: IconLeafFilled,
  shield: IconShieldFilled,
  bookmark: IconBookmarkFilled,
};

export const labelSignWords: Readonly<Record<Sign, string>> = {
  hexagon: "Hexagon",
  star: "Star",
  heart: "Heart",
  moon: "Moon",
  sun: "Sun",
  cloud: "Cloud",
  drop: "Drop",
  leaf: "Leaf",
  shield: "Shield",
  bookmark: "Bookmark",
};

export const labelColorWords: Readonly<Record<LabelColor, string>> = {
  blue: "Blue",
  plum: "Plum",
  sky: "Sky",
  ochre: "Ochre",
  stone: "Stone",
};

interface LabelSignProps {
  readonly label: Pick<Label, "color" | "sign">;
  /** Pixels. */
  readonly size?: number;
}

/** A label's shape in its hue. Decorative: its name stands beside it. */
export function LabelSign({ label: { color, sign }, size = 12 }: LabelSignProps) {
  const Shape = signs[sign];
  return <Shape className={classes["sign"]} data-color={color} size={size} aria-hidden="true" />;
}

interface LabelChipsProps {
  readonly labels: readonly Label[];
  /** How many are named; the rest is counted. */
  readonly limit?: number;
}

/** The labels of a request: sign and name each. Nothing where there are none. */
export function LabelChips({ labels, limit = labels.length }: LabelChipsProps) {
  if (labels.length === 0) return null;
  const rest = labels.slice(limit);
  return (
    <ul className={classes["chips"]} aria-label="Labels">
      {labels.slice(0, limit).map((label) => (
        <li key={label.id}>
          <LabelSign label={label} />
          <span>{label.name}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map(({ name }) => name).join(", ")}>
          +{rest.length}
          <span className={classes["more"]}> more: {rest.map(({ name }) => name).join(", ")}</span>
        </li>
      )}
    </ul>
  );
}
