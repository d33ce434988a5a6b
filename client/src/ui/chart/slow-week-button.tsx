import { Button } from "@mantine/core";
import { IconZoomQuestion } from "@tabler/icons-react";
import type { Figures } from "../../live/use-report.ts";
import { slowWeek, weekNumber } from "./sentences.ts";

interface SlowWeekButtonProps {
  readonly weeks: Figures["speedToMarket"]["byWeek"];
  /** The ISO week that was asked about, such as `2026-W46`. */
  readonly onWhy: (week: string) => void;
}

/** “Why slower in week 46?”, where the last weeks have a slow one. */
export function SlowWeekButton({ weeks, onWhy }: SlowWeekButtonProps) {
  const slow = slowWeek(weeks);
  if (!slow) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconZoomQuestion size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => onWhy(slow.week)}
    >
      Why slower in week {weekNumber(slow.week)}?
    </Button>
  );
}
