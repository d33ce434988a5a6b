import type { MemberId, RequestId } from "@tandem/shared";
import { memo } from "react";
import { useHolder } from "../../live/use-board-presence.ts";
import { usePeople } from "../../live/use-people.ts";
import classes from "./card.module.css";

/** Somebody else has the card in the hand: a ring in the colour of their side, and their name. It is in nobody's way. */
export const Held = memo(function Held({ card }: { readonly card: RequestId }) {
  const by = useHolder(card);
  return by === undefined ? null : <HeldBy member={by} />;
});

function HeldBy({ member }: { readonly member: MemberId }) {
  const { name, side } = usePeople()(member);
  return (
    <span className={classes["held"]} data-side={side}>
      <b>{name} is moving it</b>
    </span>
  );
}
