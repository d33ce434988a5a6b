import type { Day, Rhythm } from "@tandem/shared";
import { Button } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useState } from "react";
import { RepeatDialog } from "./repeat-dialog.tsx";

interface RepeatButtonProps {
  readonly today: Day;
  /** Whether something of the form is still open. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRepeat: (rhythm: Rhythm, dueInDays: number | null) => void;
}

/** For what comes round: has the clock file it. Asks for what is open first, as filing does. */
export function RepeatButton({ today, isOpen, onOpen, onRepeat }: RepeatButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconRepeat size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => (isOpen ? onOpen() : setAsking(true))}
      >
        Repeat it
      </Button>
      {isAsking && (
        <RepeatDialog
          today={today}
          onClose={() => setAsking(false)}
          onRepeat={(rhythm, dueInDays) => {
            setAsking(false);
            onRepeat(rhythm, dueInDays);
          }}
        />
      )}
    </>
  );
}
