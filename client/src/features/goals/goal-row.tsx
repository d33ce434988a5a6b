import {
  isOpenGoal,
  mayChangeGoal,
  mayDecideGoals,
  SIDES,
  type Goal,
  type MemberId,
  type Side,
} from "@tandem/shared";
import { ActionIcon, Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { serverNow } from "../../live/server-time.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { sideName } from "../../ui/side.ts";
import classes from "./goals.module.css";

interface GoalRowProps {
  readonly goal: Goal;
  /** Open requests that serve it. */
  readonly open: number;
  /** Requests that served it and went live within the last 52 weeks. */
  readonly live: number;
  readonly onEdit: () => void;
}

const SIDE_TITLES: Readonly<Record<Side, string>> = { marketing: "Marketing", it: "IT" };
const ENDED = { reached: "Reached", dropped: "Dropped" } as const;

/** One goal: its owners side by side and of equal size, what serves it, and for leaders its next step. */
export function GoalRow({ goal, open, live, onEdit }: GoalRowProps) {
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const slug = useSlug();
  const [problem, setProblem] = useState<string | null>(null);
  const decides = mayDecideGoals(actor);

  function activate(): void {
    const who = { actor, at: serverNow() };
    const refusal = foreseenRefusal(replica.getView(), "goal.activate", { goal: goal.id }, who);
    setProblem(refusal && sentence(refusal));
    if (refusal === null) send("goal.activate", { goal: goal.id });
  }

  return (
    <article className={classes["goal"]} aria-label={goal.name}>
      <div className={classes["what"]}>
        <h3>{goal.name}</h3>
        <p>
          {goal.state === "reached" || goal.state === "dropped" ? `${ENDED[goal.state]} · ` : ""}
          <Link to="/w/$workspace/board" params={{ workspace: slug }} search={{ goal: goal.id } as never}>
            {open} open
          </Link>
          , {live} live within a year
        </p>
      </div>
      <div className={classes["owners"]}>
        {SIDES.map((side) => (
          <Owner key={side} side={side} owner={goal.owners[side]} />
        ))}
      </div>
      <div className={classes["act"]}>
        {decides && goal.state !== "active" && (
          <Button size="xs" variant={goal.state === "draft" ? "filled" : "default"} onClick={activate}>
            {goal.state === "draft" ? "Make it active" : "Take it up again"}
          </Button>
        )}
        {decides && goal.state === "active" && (
          <Button
            size="xs"
            variant="default"
            onClick={() => send("goal.end", { goal: goal.id, as: "reached" })}
          >
            Reached
          </Button>
        )}
        {decides && isOpenGoal(goal) && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => send("goal.end", { goal: goal.id, as: "dropped" })}
          >
            Drop
          </Button>
        )}
        {isOpenGoal(goal) && mayChangeGoal(actor, goal) && (
          <ActionIcon aria-label={`Change ${goal.name}`} onClick={onEdit}>
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      {problem !== null && goal.state !== "active" && (
        <div className={classes["problem"]}>
          <RefusalNote reason={problem} />
        </div>
      )}
    </article>
  );
}

function Owner({ side, owner }: { readonly side: Side; readonly owner: MemberId | null }) {
  const person = usePeople();
  if (owner === null) {
    return (
      <span className={classes["owner"]} data-free>
        No owner in {sideName[side]} yet
      </span>
    );
  }
  const { name } = person(owner);
  return (
    <span className={classes["owner"]}>
      <MemberAvatar name={name} side={side} decorative />
      <span>
        {name}
        <small>{SIDE_TITLES[side]}</small>
      </span>
    </span>
  );
}
