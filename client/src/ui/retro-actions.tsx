import type { Day, RetroAction } from "@tandem/shared";
import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { usePeople } from "../live/use-people.ts";
import { MemberAvatar } from "./avatar.tsx";
import { dayWords } from "./format.ts";
import { LevelSign } from "./level.tsx";
import classes from "./retro-actions.module.css";

interface RetroActionsProps<Action extends RetroAction> {
  /** For readers: "Actions of Sprint 23". */
  readonly label: string;
  readonly actions: readonly Action[];
  readonly today: Day;
  /** Whether this person may tick it; without, its state is told in words. */
  readonly mayTick: (action: Action) => boolean;
  readonly onTick: (action: Action, done: boolean) => void;
  /** Beside the owner: where it came from. */
  readonly renderNote?: (action: Action) => ReactNode;
  /** At the right: change, remove. */
  readonly renderSteps?: (action: Action) => ReactNode;
}

/** What a retrospective set out to change: who, until when, and whether it is done. */
export function RetroActions<Action extends RetroAction>(props: RetroActionsProps<Action>) {
  const { label, actions, today, mayTick, onTick, renderNote, renderSteps } = props;
  const person = usePeople();
  return (
    <ul className={classes["list"]} aria-label={label}>
      {actions.map((action) => {
        const owner = person(action.owner);
        const isLate = action.done === null && action.due < today;
        return (
          <li key={action.id} data-done={action.done !== null || undefined}>
            <Checkbox
              checked={action.done !== null}
              disabled={!mayTick(action)}
              aria-label={`Done: ${action.text}`}
              onChange={(event) => onTick(action, event.currentTarget.checked)}
            />
            <div>
              <span className={classes["text"]}>{action.text}</span>
              <span className={classes["meta"]}>
                <MemberAvatar {...owner} size="xs" decorative />
                <span>{owner.name}</span>
                <span>
                  {isLate && <LevelSign level="late" />} {isLate ? "was due" : "by"}{" "}
                  {dayWords(action.due, { today })}
                </span>
                {renderNote?.(action)}
              </span>
            </div>
            {renderSteps?.(action)}
          </li>
        );
      })}
    </ul>
  );
}
