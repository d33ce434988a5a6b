import type { BlockReason } from "@tandem/shared/flow";
import { IconHandStop } from "@tabler/icons-react";
import type { Person } from "./avatar.tsx";
import { StateNote, type NotePlace } from "./state-note.tsx";

/** What a block's reason is called on screen. */
export const blockWords: Readonly<Record<BlockReason, string>> = {
  marketing: "Waiting for marketing",
  data_approval: "Waiting for data approval",
  vendor: "Waiting for a vendor",
  dependency: "Waiting for other work",
  legal: "Waiting for legal",
  other: "Blocked",
};

interface BlockNoteProps extends NotePlace {
  readonly reason: BlockReason;
  /** What is missing, in the words of who blocked it. */
  readonly text?: string;
  /** Who can end it, or follows it up. */
  readonly person?: Person;
  /** For how long: "2 d 3 h". */
  readonly since: string;
}

/** Blocked: hatched, with a raised hand, why, by whom, for how long. */
export function BlockNote({ reason, text, since, ...rest }: BlockNoteProps) {
  return (
    <StateNote
      sign={IconHandStop}
      look="hatched"
      heading={blockWords[reason]}
      words={text}
      since={`for ${since}`}
      {...rest}
    />
  );
}
