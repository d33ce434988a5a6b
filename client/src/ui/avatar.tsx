import type { Side } from "@tandem/shared/flow";
import classes from "./avatar.module.css";
import { sideName } from "./side.ts";

type AvatarSize = "xs" | "sm" | "md" | "lg";

export interface Person {
  readonly name: string;
  readonly side: Side;
}

/** First letters of the first and the last word: "Mara Lindqvist" is ML, "Ruth" is RU. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0], [...last][0]];
  return letters.join("").toLocaleUpperCase();
}

interface MemberAvatarProps extends Person {
  /** 18, 22, 24 and 30 pixels; `sm` (22) is a card's. */
  readonly size?: AvatarSize;
  /** Set where the name already stands beside the picture, so that it is not read twice. */
  readonly decorative?: boolean;
}

/** A person: round and coral for marketing, square and teal for IT, with the full name on hover and for readers. */
export function MemberAvatar({ name, side, size = "sm", decorative = false }: MemberAvatarProps) {
  const label = `${name}, ${sideName[side]}`;
  return (
    <span
      className={classes["avatar"]}
      data-side={side}
      data-size={size}
      // Drawn by the styles: letters in the page would be read beside the name.
      data-initials={initials(name)}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label, "data-tip": label })}
    />
  );
}

interface AvatarGroupProps {
  readonly people: readonly (Person & { readonly id: string })[];
  readonly size?: AvatarSize;
  /** How many are drawn; the others become "+2". */
  readonly limit?: number;
}

/** People side by side, never overlapping: overlapping hides whether one is round or square. */
export function AvatarGroup({ people, size = "sm", limit = 4 }: AvatarGroupProps) {
  const shown = people.slice(0, limit);
  const rest = people.slice(limit);
  return (
    <span className={classes["group"]}>
      {shown.map((person) => (
        <MemberAvatar key={person.id} name={person.name} side={person.side} size={size} />
      ))}
      {rest.length > 0 && (
        <span className={classes["rest"]} data-tip={rest.map((person) => person.name).join(", ")}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
