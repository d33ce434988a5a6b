import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { MemberAvatar, type Person } from "./avatar.tsx";
import classes from "./state-note.module.css";

/** What a note about a request's state is given wherever it stands. */
export interface NotePlace {
  /** On a card, which has room for three lines of somebody's words and for no button. */
  readonly isOnCard?: boolean;
  /** A way on from here. */
  readonly action?: ReactNode;
}

interface StateNoteProps extends NotePlace {
  readonly sign: Icon;
  /** Hatched: the work stands still. */
  readonly look?: "plain" | "hatched";
  readonly heading: string;
  /** More about it, in somebody's words. */
  readonly words?: string | undefined;
  /** Who can say more, or end it. */
  readonly person?: Person | undefined;
  /** "for 2 d 3 h". */
  readonly since: string;
}

const firstName = ({ name }: Person): string => name.split(" ")[0] ?? name;

/** What is special about a request as it stands: a sign, what it is and why, whose it is, since when. */
export function StateNote(props: StateNoteProps) {
  const { sign: Sign, look = "plain", heading, words, person, since, isOnCard = false, action } = props;
  return (
    <div className={classes["note"]} data-look={look} data-card={isOnCard || undefined}>
      <Sign size={15} stroke={1.75} aria-hidden="true" />
      <div>
        <b>{heading}</b>
        {words !== undefined && words !== "" && <p>{words}</p>}
        <span className={classes["who"]}>
          {person !== undefined && (
            <MemberAvatar name={person.name} side={person.side} size="xs" decorative />
          )}
          {person === undefined ? since : `${firstName(person)}, ${since}`}
        </span>
      </div>
      {action}
    </div>
  );
}
