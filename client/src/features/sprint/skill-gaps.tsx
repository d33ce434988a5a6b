import type { Pod, SprintFacts, WorkspaceState } from "@tandem/shared";
import { Stack } from "@mantine/core";
import { handsIn, sprintCover } from "../../live/sprint-skills.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { Panel } from "../../ui/panel.tsx";
import { SkillCoverLine } from "../../ui/skill-cover-line.tsx";
import { coverTitle } from "../../ui/skill-words.ts";

interface SkillGapsProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
}

/** Skills that what is left of the sprint needs and nobody in it has; nothing where there is no gap. */
export function SkillGaps({ view, pod, sprint }: SkillGapsProps) {
  const { business } = useCalendar();
  const cover = sprintCover(view, pod, sprint, business);
  const gaps = cover.filter(({ state }) => state === "nobody");
  const hasTold = handsIn(view, pod, sprint, business).some(({ skills }) => Object.keys(skills).length > 0);
  if (gaps.length === 0 || !hasTold) return null;
  return (
    <Panel title={`Skills: ${coverTitle(cover)}`}>
      <Stack gap="xs">
        {gaps.map((gap) => (
          <SkillCoverLine key={gap.skill.id} view={view} cover={gap} />
        ))}
      </Stack>
    </Panel>
  );
}
