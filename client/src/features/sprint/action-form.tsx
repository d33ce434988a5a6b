import {
  addDays,
  MemberId,
  RetroActionId,
  type RetroAction,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { memberChoices } from "../../ui/member-choices.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import { isActionDraft, type ActionDraft } from "./kept-text.ts";
import classes from "./sprint.module.css";

interface ActionFormProps {
  readonly view: WorkspaceState;
  readonly sprint: SprintFacts;
  /** What is changed; null: a new one. */
  readonly action: RetroAction | null;
  readonly onDone: () => void;
}

/** Who does what until when: two weeks from now unless another day is chosen. */
export function ActionForm({ view, sprint, action, onDone }: ActionFormProps) {
  const send = useSend();
  const actor = useActor();
  const nameOf = useNames();
  const sentence = useSentence();
  const { zone } = useCalendar();
  const now = useNow(60_000);
  const today = zone.dayAt(now);
  const empty: ActionDraft = {
    text: action?.text ?? "",
    owner: action?.owner ?? null,
    due: action?.due ?? addDays(today, 14),
  };
  const [draft, setDraft, forget] = useDraft(`retro action ${action?.id ?? sprint.id}`, empty, isActionDraft);
  const [newId, setNewId] = useState(newUuid);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isBegun = action !== null || draft.text.trim() !== "";

  function keep(): void {
    if (draft.text.trim() === "") return;
    const owner = MemberId.safeParse(draft.owner);
    if (!owner.success || draft.due === null)
      return setRefusal("An action has an owner and a day. Choose both.");
    const input = {
      sprint: sprint.id,
      action: action?.id ?? RetroActionId.parse(newId),
      text: draft.text.trim(),
      owner: owner.data,
      due: draft.due,
    };
    const refused = foreseenRefusal(view, "retro.set_action", input, { actor, at: now });
    if (refused !== null) return setRefusal(sentence(refused));
    send("retro.set_action", input);
    setRefusal(null);
    setNewId(newUuid());
    forget();
    onDone();
  }

  return (
    <SendForm
      label={action === null ? "Add an action" : "Change an action"}
      className={classes["action"]}
      onSend={keep}
    >
      <TextInput
        aria-label="What is done"
        placeholder="What is done about it?"
        maxLength={200}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      {isBegun && (
        <div className={classes["pair"]}>
          <Select
            label="Owner"
            searchable
            data={memberChoices(view, nameOf, undefined, action === null ? [] : [action.owner])}
            value={draft.owner}
            onChange={(owner) => setDraft({ ...draft, owner })}
            nothingFoundMessage="Nobody of that name."
          />
          <DayInput
            label="Until"
            value={draft.due}
            from={today}
            standing={action?.due ?? null}
            onChange={(due) => setDraft({ ...draft, due })}
          />
        </div>
      )}
      {refusal !== null && <RefusalNote reason={refusal} />}
      {isBegun && (
        <Group gap={8} justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              forget();
              setRefusal(null);
              onDone();
            }}
          >
            Leave it
          </Button>
          <Button type="submit">{action === null ? "Add action" : "Keep"}</Button>
        </Group>
      )}
    </SendForm>
  );
}
