import { ActionIcon, Badge, Title, Tooltip } from "@mantine/core";
import { IconKeyboard, IconListCheck, IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { setSound, useSound } from "../../live/alert-sound.ts";
import { pressKey } from "../../ui/shortcuts.ts";
import classes from "./triage-list.module.css";

interface TriageHeadProps {
  readonly toAnswer: number;
  /** Left out for whoever only looks on. */
  readonly onSelect?: () => void;
  readonly isSelecting: boolean;
}

const sign = { size: 17, stroke: 1.75, "aria-hidden": true } as const;

/** What waits, and the tools of the list: choose several, the sound of an expedite, the keys. */
export function TriageHead({ toAnswer, onSelect, isSelecting }: TriageHeadProps) {
  const isLoud = useSound();
  const sound = isLoud ? "An expedite sounds here" : "Expedites are silent here";
  return (
    <header className={classes["head"]}>
      <Title order={1}>Triage</Title>
      {toAnswer > 0 && <Badge>{toAnswer} to answer</Badge>}
      <span className={classes["gap"]} />
      <Tooltip label={sound}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Sound for expedites"
          aria-pressed={isLoud}
          onClick={() => setSound(!isLoud)}
        >
          {isLoud ? <IconVolume {...sign} /> : <IconVolumeOff {...sign} />}
        </ActionIcon>
      </Tooltip>
      {onSelect !== undefined && (
        <Tooltip label="Choose several">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Choose several"
            aria-pressed={isSelecting}
            onClick={onSelect}
          >
            <IconListCheck {...sign} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label="Keys">
        <ActionIcon
          className={classes["help"] ?? ""}
          variant="subtle"
          color="gray"
          aria-label="Keys"
          aria-keyshortcuts="?"
          onClick={() => pressKey("?")}
        >
          <IconKeyboard {...sign} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
