import type { MemberId, Request, WorkspaceState } from "@tandem/shared";
import { ageTone, STAGES, type Stage } from "@tandem/shared/flow";
import { ActionIcon, Button, CopyButton, Menu, Title } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconDots,
  IconHandStop,
  IconLink,
  IconPencil,
  IconTargetArrow,
  IconUserShare,
  IconX,
} from "@tabler/icons-react";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { durationWords, momentWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import { StagePath } from "../../ui/stage-track.tsx";
import { FollowUpItem } from "./follow-up.tsx";
import type { Asking } from "./step-dialogs.tsx";
import type { StepName } from "./steps.ts";
import { WatchButton } from "./watch-button.tsx";
import classes from "./request-page.module.css";

interface RequestHeadProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly calendar: Calendar;
  readonly steps: ReadonlySet<StepName>;
  readonly me: MemberId;
  readonly onAsk: (asking: Asking) => void;
}

/** Work item age in days, start and today counted; null before the start and after the finish. */
export function ageOf(request: Request, now: number, { zone }: Pick<Calendar, "zone">): number | null {
  const start = request.entered.in_progress;
  if (start === undefined || request.entered.live !== undefined || request.closedAt !== null) return null;
  return zone.epochDayAt(now) - zone.epochDayOf(start) + 1;
}

/** How long it was in each stage, all visits together; where it is now, its age. */
function stageNotes(
  request: Request,
  now: number,
  age: number | null,
  of: number | null,
): Partial<Record<Stage, string>> {
  const spent = new Map<Stage, number>();
  for (const { standing, from, to } of request.visits) {
    const stage = STAGES.find((name) => name === (standing === "needs_info" ? "filed" : standing));
    if (stage === undefined || typeof from !== "number" || typeof to === "string") continue;
    spent.set(stage, (spent.get(stage) ?? 0) + (to ?? now) - from);
  }
  const notes: Partial<Record<Stage, string>> = {};
  for (const [stage, ms] of spent) {
    if (stage === "live") continue;
    notes[stage] = durationWords(ms);
  }
  if (request.standing === "in_progress" && age !== null && of !== null) {
    notes.in_progress = ageTone(age, of) === "red" ? `day ${age}, ${of} expected` : `day ${age} of ${of}`;
  }
  return notes;
}

/** What it is, who asked, where it stands, and what else may be done with it. */
export function RequestHead({ view, request, now, calendar, steps, me, onAsk }: RequestHeadProps) {
  const person = usePeople();
  const isNew = useIsNew(request.id);
  const service = request.service === null ? undefined : view.services[request.service];
  const { name, side } = person(request.requester);
  const { filed } = request.entered;
  const age = ageOf(request, now, calendar);
  const items = [
    steps.has("edit") && (
      <Menu.Item key="edit" leftSection={<IconPencil size={16} />} onClick={() => onAsk("edit")}>
        Edit the brief
      </Menu.Item>
    ),
    steps.has("block") && (
      <Menu.Item key="block" leftSection={<IconHandStop size={16} />} onClick={() => onAsk("block")}>
        Block it
      </Menu.Item>
    ),
    steps.has("delegate") && (
      <Menu.Item key="delegate" leftSection={<IconUserShare size={16} />} onClick={() => onAsk("delegate")}>
        Name a delegate
      </Menu.Item>
    ),
    steps.has("hand_over") && (
      <Menu.Item
        key="hand-over"
        leftSection={<IconArrowsExchange size={16} />}
        onClick={() => onAsk("hand_over")}
      >
        Hand to another pod
      </Menu.Item>
    ),
    steps.has("outcome") && (
      <Menu.Item key="outcome" leftSection={<IconTargetArrow size={16} />} onClick={() => onAsk("outcome")}>
        {request.outcomeReport === null ? "Say what it brought" : "Say anew what it brought"}
      </Menu.Item>
    ),
    steps.has("follow_up") && <FollowUpItem key="follow-up" request={request.id} service={service} />,
    steps.has("reopen") && (
      <Menu.Item key="reopen" leftSection={<IconArrowBackUp size={16} />} onClick={() => onAsk("reopen")}>
        Reopen it
      </Menu.Item>
    ),
    steps.has("withdraw") && (
      <Menu.Item key="withdraw" leftSection={<IconX size={16} />} onClick={() => onAsk("withdraw")}>
        Withdraw it
      </Menu.Item>
    ),
  ].filter((item) => item !== false);
  return (
    <header className={classes["head"]}>
      <div className={classes["meta"]}>
        <RequestKey value={isNew ? null : request.key} />
        {service !== undefined && <ServiceName service={service.icon} name={service.name} />}
        <span>
          filed {typeof filed === "number" ? momentWords(filed, now, calendar.zone.zone) : filed} by
        </span>
        <MemberAvatar name={name} side={side} size="xs" decorative />
        <span>{request.requester === me ? "you" : name}</span>
        <span className={classes["gap"]} />
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              onClick={copy}
              leftSection={<IconLink size={15} stroke={1.75} aria-hidden="true" />}
            >
              {copied ? "Copied" : "Copy link"}
            </Button>
          )}
        </CopyButton>
        {steps.has("watch") && <WatchButton request={request} me={me} />}
        {items.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label="More steps">
                <IconDots size={18} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>{items}</Menu.Dropdown>
          </Menu>
        )}
      </div>
      <Title order={1} className={classes["title"] ?? ""}>
        {request.title}
      </Title>
      <StagePath
        standing={request.standing}
        notes={stageNotes(request, now, age, service?.cycle.days ?? null)}
      />
    </header>
  );
}
