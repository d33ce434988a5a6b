import { Group, Stack } from "@mantine/core";
import { AgeMark } from "../../ui/age.tsx";
import { AvatarGroup, MemberAvatar } from "../../ui/avatar.tsx";
import { BlockNote } from "../../ui/block-note.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProgressRing } from "../../ui/progress-ring.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { SentBackNote } from "../../ui/sent-back-note.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import { SideLabel } from "../../ui/side-label.tsx";
import { StagePath, StageTrack } from "../../ui/stage-track.tsx";
import { Stat } from "../../ui/stat.tsx";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { people } from "./people.ts";
import { Sample, Samples } from "./sample.tsx";

const minute = 60_000;
const clock = (leftMinutes: number) => ({ dueAt: leftMinutes * minute, now: 0, targetMs: 180 * minute });

export function FactSamples() {
  return (
    <Stack gap="xl">
      <Sample name="The way of one request">
        <Panel>
          <StagePath
            standing="in_progress"
            notes={{ filed: "41 min", ready: "2 d", committed: "1 d", in_progress: "day 5 of 6" }}
          />
        </Panel>
      </Sample>
      <Samples cols={4}>
        <Sample name="Age: colour, shape and words">
          <Stack gap={9}>
            <AgeMark day={2} of={6} />
            <AgeMark day={5} of={6} />
            <AgeMark day={6} of={6} />
            <AgeMark day={9} of={6} />
            <AgeMark day={4} of={3} stacked />
            <AgeMark day={null} of={6} />
          </Stack>
        </Sample>
        <Sample name="Clocks">
          <Stack gap={9}>
            <Countdown {...clock(169)} />
            <Countdown {...clock(31)} />
            <Countdown {...clock(-12)} />
          </Stack>
        </Sample>
        <Sample name="Stages in a row">
          <Stack gap="md">
            <StageTrack standing="filed" />
            <StageTrack standing="review" />
            <StageTrack standing="live" />
            <StageTrack standing="declined" />
          </Stack>
        </Sample>
        <Sample name="People and sides">
          <Stack gap="md">
            <AvatarGroup people={people} limit={3} />
            <Group gap={6}>
              <MemberAvatar name="Mara Lindqvist" side="marketing" size="xs" />
              <MemberAvatar name="Mara Lindqvist" side="marketing" size="lg" />
              <MemberAvatar name="Daniel Osei" side="it" size="xs" />
              <MemberAvatar name="Daniel Osei" side="it" size="lg" />
            </Group>
            <Group gap="md">
              <SideLabel side="marketing" />
              <SideLabel side="it" />
              <SideLabel side="neither" />
            </Group>
          </Stack>
        </Sample>
        <Sample name="Blocked">
          <BlockNote
            reason="marketing"
            text="final wording of the gift note"
            person={{ name: "Elif Aydin", side: "marketing" }}
            since="2 d 3 h"
          />
        </Sample>
        <Sample name="Returned">
          <SentBackNote
            sentBack={{ how: "returned", reason: "The second picture is last year's.", at: 0 }}
            person={{ name: "Mara Lindqvist", side: "marketing" }}
            now={3 * 60 * minute}
          />
        </Sample>
        <Sample name="Limits">
          <Group gap={6}>
            <WipBadge count={3} limit={null} />
            <WipBadge count={2} limit={3} />
            <WipBadge count={4} limit={3} />
            <WipBadge count={3} limit={3} preview />
          </Group>
        </Sample>
        <Sample name="A card's facts">
          <Group gap="md">
            <RequestKey value="CAM-153" />
            <RequestKey value={null} />
            <ServiceName service="landing_page" name="Landing page" />
            <ProgressRing label="Done list" done={4} total={7} />
          </Group>
          <Group gap="md" mt={8}>
            <ClassSign of="expedite" />
            <ClassSign of="fixed_date" />
            <ClassSign of="standard" />
            <ClassSign of="intangible" />
          </Group>
        </Sample>
        <Sample name="Figures">
          <Group gap="xl">
            <Stat value="21" unit="of 36 points" label="launch-ready or live" />
            <Stat value="74 %" label="chance the goal holds" />
          </Group>
        </Sample>
      </Samples>
    </Stack>
  );
}
