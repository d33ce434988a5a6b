import type { BlockReason } from "@tandem/shared/flow";
import { IconHandStop } from "@tabler/icons-react";
import { MemberAvatar, type Person } from "./avatar.tsx";
import classes from "./block-note.module.css";

/** What a block's reason is called on screen. */
export const blockWords: Readonly<Record<BlockReason, string>> = {
  marketing: "Waiting for marketing",
  data_approval: "Waiting for data approval",
  vendor: "Waiting for a vendor",
  dependency: "Waiting for other work",
  legal: "Waiting for legal",
  other: "Blocked",
};

interface BlockNoteProps {
  readonly reason: BlockReason;
  /** What is missing, in the words of who blocked it. */
  readonly text?: string;
  /** Who can end it, or follows it up. */
  readonly person?: Person;
  /** For how long: "2 d 3 h". */
  readonly since: string;
}

/** Blocked: hatched, with a raised hand, why, by whom, for how long. */
export function BlockNote({ reason, text, person, since }: BlockNoteProps) {
  return (
    <div className={classes["note"]}>
      <IconHandStop size={15} stroke={1.75} aria-hidden="true" />
      <div>
        <b>{blockWords[reason]}</b>
        {text}
      </div>
      <span className={classes["who"]}>
        {person !== undefined && <MemberAvatar name={person.name} side={person.side} size="xs" decorative />}
        {person === undefined ? `for ${since}` : `${person.name.split(" ")[0] ?? person.name}, for ${since}`}
      </span>
    </div>
  );
}
