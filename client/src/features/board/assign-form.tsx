import { Button, Radio, SegmentedControl } from "@mantine/core";
import type { MemberId, Request } from "@tandem/shared";
import { useState } from "react";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import type { MemberChoice } from "../../ui/member-choices.ts";
import { SendForm } from "../../ui/send-form.tsx";
import type { AssignHow } from "./chosen-commands.ts";
import classes from "./chosen-dialog.module.css";

interface AssignFormProps {
  readonly cards: readonly Request[];
  readonly people: readonly MemberChoice[];
  readonly me: MemberId;
  /** null: nobody. */
  readonly onAssign: (how: AssignHow, member: MemberId | null) => void;
  readonly onClose: () => void;
}

const HOW = [
  { value: "add", label: "Add" },
  { value: "only", label: "In place of all" },
  { value: "off", label: "Take off" },
] as const;

/** One person beside those who work on the cards, in their place, or off them. */
export function AssignForm({ cards, people, me, onAssign, onClose }: AssignFormProps) {
  const [how, setHow] = useState<AssignHow>("add");
  const [member, setMember] = useState<MemberId | null>(people.some(({ value }) => value === me) ? me : null);
  const isAnybody = cards.some(({ assignees }) => assignees.length > 0);
  return (
    <SendForm
      label="Assign"
      className={classes["form"]}
      onSend={() => {
        if (member !== null) onAssign(how, member);
      }}
    >
      <Radio.Group
        label="Who?"
        value={member}
        onChange={(next) => setMember(people.find(({ value }) => value === next)?.value ?? null)}
      >
        <div className={classes["choices"]}>
          {people.map(({ value, label }, i) => (
            <Radio
              key={value}
              value={value}
              label={label}
              {...((member === null ? i === 0 : value === member) ? { "data-autofocus": true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <SegmentedControl
        fullWidth
        aria-label="How"
        data={HOW.map(({ value, label }) => ({ value, label }))}
        value={how}
        onChange={(next) => setHow(HOW.find(({ value }) => value === next)?.value ?? "add")}
      />
      <DialogFoot>
        {isAnybody && (
          <Button variant="subtle" onClick={() => onAssign("off", null)}>
            Take everybody off
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" disabled={member === null}>
          {how === "off" ? "Take off" : "Assign"}
        </Button>
      </DialogFoot>
    </SendForm>
  );
}
