import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { GoalId, SIDES, type Goal, type MemberId, type Side, type WorkspaceState } from "@tandem/shared";
import { useEffect, useRef, useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useNames } from "../../live/use-names.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { sideName } from "../../ui/side.ts";
import classes from "./goals.module.css";

interface GoalFormProps {
  /** null: a new one. */
  readonly goal: Goal | null;
  readonly view: WorkspaceState;
  readonly onClose: () => void;
}

/** What a goal is called, and who owns it on each side. */
export function GoalForm({ goal, view, onClose }: GoalFormProps) {
  const actor = useActor();
  const send = useSend();
  const nameOf = useNames();
  const sentence = useSentence();
  const [name, setName, forget] = useDraft(`goal ${goal?.id ?? "new"}`, goal?.name ?? "");
  const [owners, setOwners] = useState<Goal["owners"]>(
    () => goal?.owners ?? { marketing: null, it: null, [actor.side]: actor.id },
  );
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const choices = (side: Side) =>
    Object.values(view.members)
      .filter((member) => member.active && member.side === side)
      .map(({ id }) => ({ value: id, label: nameOf(id) }))
      .sort((a, b) => a.label.localeCompare(b.label));
  const memberOf = (id: string | null): MemberId | null =>
    id === null ? null : (view.members[id]?.id ?? null);

  function save(): void {
    const id = goal?.id ?? GoalId.parse(newUuid());
    const type = goal === null ? "goal.propose" : "goal.change";
    const input = { goal: id, name, ...owners };
    const refusal = foreseenRefusal(view, type, input, { actor, at: serverNow() });
    if (refusal !== null) return setProblem(sentence(refusal));
    send(type, input);
    close();
  }
  function close(): void {
    forget();
    onClose();
  }

  const title = goal === null ? "Propose a goal" : `Change ${goal.name}`;
  return (
    <SendForm label={title} onSend={save}>
      <Stack gap="lg">
        <TextInput
          label="What should come about?"
          description="For the customer or the company, in a few words."
          ref={field}
          maxLength={120}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div className={classes["two"]}>
          {SIDES.map((side) => (
            <Select
              key={side}
              label={`Owner in ${sideName[side]}`}
              placeholder="Nobody yet"
              data={choices(side)}
              value={owners[side]}
              onChange={(id) => {
                setOwners({ ...owners, [side]: memberOf(id) });
                setProblem(null);
              }}
              searchable
              clearable
            />
          ))}
        </div>
        {problem !== null && <RefusalNote reason={problem} />}
        <Group>
          <Button type="submit" disabled={name.trim() === ""}>
            {goal === null ? "Propose it" : "Save"}
          </Button>
          <Button variant="default" onClick={close}>
            Back
          </Button>
        </Group>
      </Stack>
    </SendForm>
  );
}
