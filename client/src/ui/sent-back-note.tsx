import { plainText, type SentBack } from "@tandem/shared";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { Person } from "./avatar.tsx";
import { durationWords } from "./format.ts";
import { StateNote, type NotePlace } from "./state-note.tsx";

interface SentBackNoteProps extends NotePlace {
  readonly sentBack: Pick<SentBack, "how" | "reason" | "at">;
  readonly person: Person;
  readonly now: number;
}

const WORDS = { returned: "Returned", reopened: "Reopened" } as const;

/** In work again, and why: whoever returned it was told that the pod sees this. */
export function SentBackNote({ sentBack, now, ...rest }: SentBackNoteProps) {
  const { how, reason, at } = sentBack;
  return (
    <StateNote
      sign={IconArrowBackUp}
      heading={WORDS[how]}
      words={plainText(reason)}
      since={`${durationWords(now - at)} ago`}
      {...rest}
    />
  );
}
