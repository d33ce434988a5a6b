import { isLead, type Member, type Pod, type PodId, type WorkspaceState } from "@tandem/shared";
import { Button, Select, Title } from "@mantine/core";
import { IconArrowBackUp, IconCalendarPlus, IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useNames } from "../../live/use-names.ts";
import { useUndo } from "../../live/use-undo.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import classes from "./plan.module.css";

interface PlanHeadProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly title: string;
  readonly isPlanner: boolean;
  readonly onPod: (pod: PodId) => void;
}

const both = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The answer on top: how much still goes in; and, for who may only read, whose plan it is. */
export function PlanHead({ view, pod, title, isPlanner, onPod }: PlanHeadProps) {
  const nameOf = useNames();
  const [isCalendar, setCalendar] = useState(false);
  const { canUndo, undo } = useUndo();
  useShortcut({ keys: "Z", group: "Plan", words: "Undo", isOn: isPlanner }, () => void undo());
  const pods = Object.values(view.pods);
  const leads = Object.values(view.members).filter(
    (member: Member) => member.active && isLead(member, pod.id),
  );
  return (
    <header className={classes["top"]}>
      <div>
        <p className={classes["sub"]}>{pod.name}</p>
        <Title order={1}>{title}</Title>
      </div>
      {!isPlanner && (
        <p className={classes["readonly"]}>
          <IconEye size={16} stroke={1.75} aria-hidden="true" />
          <span>
            You can read along. Sprints are planned by the pod’s lead
            {leads.length > 0 && `, ${both.format(leads.map(({ id }) => nameOf(id)))}`}.
          </span>
        </p>
      )}
      {pods.length > 1 && (
        <Select
          aria-label="Pod"
          w={160}
          data={pods.map(({ id, name }) => ({ value: id, label: name }))}
          value={pod.id}
          onChange={(id) => {
            const next = pods.find((one) => one.id === id);
            if (next !== undefined) onPod(next.id);
          }}
          allowDeselect={false}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => setCalendar(true)}
      >
        Calendar
      </Button>
      {isCalendar && <CalendarDialog pod={pod} onClose={() => setCalendar(false)} />}
      {isPlanner && (
        <Button
          variant="default"
          disabled={!canUndo}
          leftSection={<IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />}
          rightSection={<KeyHint>Z</KeyHint>}
          onClick={() => void undo()}
        >
          Undo
        </Button>
      )}
    </header>
  );
}
