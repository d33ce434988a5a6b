import { requestOf, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { Text } from "@mantine/core";
import { handsIn, sprintCover } from "../../live/sprint-skills.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { Panel } from "../../ui/panel.tsx";
import { coverTitle, coverWords } from "../../ui/skill-words.ts";

interface SkillGapsProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
}

/** Skills that what is left of the sprint needs and nobody in it has; nothing where there is no gap. */
export function SkillGaps({ view, pod, sprint }: SkillGapsProps) {
  const { business } = useCalendar();
  const member = useNames();
  const cover = sprintCover(view, pod, sprint, business);
  const gaps = cover.filter(({ state }) => state === "nobody");
  const hasTold = handsIn(view, pod, sprint, business).some(({ skills }) => Object.keys(skills).length > 0);
  if (gaps.length === 0 || !hasTold) return null;
  const names = { member, request: (id: string) => requestOf(view, id)?.key ?? "a request" };
  return (
    <Panel title={`Skills: ${coverTitle(cover)}`}>
      {gaps.map((gap) => (
        <Text key={gap.skill.id} size="sm" c="var(--text-2)">
          {coverWords(gap, names)}
        </Text>
      ))}
    </Panel>
  );
}
