import type { PodId, RequestId } from "@tandem/shared";
import { useBoardPresence } from "../../live/use-board-presence.ts";
import { usePeople } from "../../live/use-people.ts";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { useDrag } from "./hand-context.ts";
import classes from "./board-tools.module.css";

interface BoardHereProps {
  readonly pod: PodId;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
}

/** Who else looks at this board now; they see a ring around the card in one's own hand. */
export function BoardHere({ pod, picked }: BoardHereProps) {
  const person = usePeople();
  const held = useDrag()?.card ?? picked;
  const others = useBoardPresence(pod, held);
  if (others.length === 0) return null;
  return (
    <span className={classes["here"]} role="group" aria-label="Also on this board">
      <AvatarGroup people={others.map((id) => person(id))} limit={4} />
    </span>
  );
}
