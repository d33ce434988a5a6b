import type { PodId, RequestId } from "@tandem/shared";
import { useBoardPresence } from "../../live/use-board-presence.ts";
import { usePeople } from "../../live/use-people.ts";
import { AvatarGroup } from "../../ui/avatar.tsx";
import classes from "./board-tools.module.css";

interface BoardHereProps {
  readonly pod: PodId;
  /** The card in one's own hand; the others see a ring around it. */
  readonly held: RequestId | null;
}

/** Who else looks at this board now. */
export function BoardHere({ pod, held }: BoardHereProps) {
  const person = usePeople();
  const others = useBoardPresence(pod, held);
  if (others.length === 0) return null;
  return (
    <span className={classes["here"]} role="group" aria-label="Also on this board">
      <AvatarGroup people={others.map((id) => person(id))} limit={4} />
    </span>
  );
}
