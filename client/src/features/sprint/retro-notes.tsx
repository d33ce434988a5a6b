import {
  RetroNoteId,
  type RetroKind,
  type RetroNote,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { looksLikeText } from "./kept-text.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { usePeople } from "../../live/use-people.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./sprint.module.css";

interface RetroNotesProps {
  readonly view: WorkspaceState;
  readonly sprint: SprintFacts;
  readonly kind: RetroKind;
  readonly notes: readonly RetroNote[];
  readonly mayWrite: boolean;
}

const ASKED: Readonly<Record<RetroKind, string>> = {
  went_well: "What went well?",
  to_change: "What would you change?",
};

/** Notes of one kind, everyone's; one's own can be reworded in their place. */
export function RetroNotes({ view, sprint, kind, notes, mayWrite }: RetroNotesProps) {
  const send = useSend();
  const actor = useActor();
  const now = useNow(60_000);
  const person = usePeople();
  const [rewording, setRewording] = useState<string | null>(null);
  const of = (note: RetroNote) => ({ sprint: sprint.id, note: note.id });
  return (
    <>
      {notes.length === 0 && !mayWrite && <p className={classes["none"]}>Nobody wrote anything yet.</p>}
      {notes.length > 0 && (
        <ul className={classes["notes"]}>
          {notes.map((note) =>
            rewording === note.id ? (
              <li key={note.id}>
                <NoteForm
                  draft={`retro ${note.id}`}
                  text={note.text}
                  label="Your note"
                  verb="Keep"
                  onSend={(text) => {
                    send("retro.write_note", { ...of(note), kind, text });
                    setRewording(null);
                  }}
                  onCancel={() => setRewording(null)}
                />
              </li>
            ) : (
              <li key={note.id}>
                <MemberAvatar {...person(note.by)} size="sm" />
                <p>{note.text}</p>
                {mayWrite && note.by === actor.id && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Reword: ${note.text}`}
                    onClick={() => setRewording(note.id)}
                  >
                    Reword
                  </Button>
                )}
                {may(view, "retro.remove_note", of(note), { actor, at: now }) && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Remove: ${note.text}`}
                    onClick={() => void send("retro.remove_note", of(note))}
                  >
                    Remove
                  </Button>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {mayWrite && (
        <NoteForm
          draft={`retro ${sprint.id} ${kind}`}
          text=""
          label={ASKED[kind]}
          verb="Add"
          onSend={(text) =>
            void send("retro.write_note", {
              sprint: sprint.id,
              note: RetroNoteId.parse(newUuid()),
              kind,
              text,
            })
          }
        />
      )}
    </>
  );
}

interface NoteFormProps {
  readonly draft: string;
  readonly text: string;
  readonly label: string;
  readonly verb: string;
  readonly onSend: (text: string) => void;
  readonly onCancel?: () => void;
}

function NoteForm({ draft, text: before, label, verb, onSend, onCancel }: NoteFormProps) {
  const [text, setText, forget] = useDraft(draft, before, looksLikeText);
  const isEmpty = text.trim() === "";
  return (
    <SendForm
      label={label}
      className={classes["note"]}
      onSend={() => {
        if (isEmpty) return;
        onSend(text.trim());
        forget();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {onCancel && (
        <Button
          variant="default"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          Leave it
        </Button>
      )}
      {!isEmpty && <Button type="submit">{verb}</Button>}
    </SendForm>
  );
}
