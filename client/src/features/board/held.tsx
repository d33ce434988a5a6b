import type { RequestId } from "@tandem/shared";
import { useHolder } from "../../live/use-board-presence.ts";
import { usePeople } from "../../live/use-people.ts";
import classes from "./card.module.css";

/** Somebody else has the card in the hand: a ring in the colour of their side, and their name. It is in nobody's way. */
export function Held({ card }: { readonly card: RequestId }) {
  const person = usePeople();
  const by = useHolder(card);
  if (by === undefined) return null;
  const { name, side } = person(by);
  return (
    <span className={classes["held"]} data-side={side}>
      <b>{name} is moving it</b>
    </span>
  );
}
