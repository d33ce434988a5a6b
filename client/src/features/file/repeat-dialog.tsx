import type { Day, Rhythm } from "@tandem/shared";
import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { firstRhythm, RhythmFields } from "../../ui/rhythm-fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./file-page.module.css";

interface RepeatDialogProps {
  readonly today: Day;
  readonly onRepeat: (rhythm: Rhythm, dueInDays: number | null) => void;
  readonly onClose: () => void;
}

/** How often a request shall be filed by itself. */
export function RepeatDialog({ today, onRepeat, onClose }: RepeatDialogProps) {
  const [rhythm, setRhythm] = useState<Rhythm>(firstRhythm(today));
  const [dueInDays, setDueInDays] = useState<number | null>(null);
  return (
    <Modal opened onClose={onClose} title="How often does it come round?">
      <SendForm label="Repeat it" className={classes["prompts"]} onSend={() => onRepeat(rhythm, dueInDays)}>
        <RhythmFields
          today={today}
          rhythm={rhythm}
          dueInDays={dueInDays}
          onChange={(next, days) => {
            setRhythm(next);
            setDueInDays(days);
          }}
          opensHere
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit">Repeat it</Button>
        </Group>
      </SendForm>
    </Modal>
  );
}
