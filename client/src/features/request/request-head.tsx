import type { MemberId, Request, WorkspaceState } from "@tandem/shared";
import { ageTone } from "@tandem/shared/flow";
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
import { RequestKey } from "../../ui/request-key.tsx";
import { RequestMeta } from "../../ui/request-meta.tsx";
import { StagePath } from "../../ui/stage-track.tsx";
import { FollowUpItem } from "./follow-up.tsx";
import type { Asking } from "./request-search.ts";
import { ageOf, stageNotes } from "./stage-notes.ts";
import type { StepName } from "../../live/request-steps.ts";
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

/** What it is, who asked, where it stands, and what else may be done with it. */
export function RequestHead({ view, request, now, calendar, steps, me, onAsk }: RequestHeadProps) {
  const person = usePeople();
  const isNew = useIsNew(request.id);
  const service = request.service === null ? undefined : view.services[request.service];
  const notes = stageNotes(request, now);
  const age = ageOf(request, now, calendar);
  if (request.standing === "in_progress" && age !== null && service !== undefined) {
    const { days } = service.cycle;
    notes.in_progress =
      ageTone(age, days) === "red" ? `day ${age}, ${days} expected` : `day ${age} of ${days}`;
  }
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
      <RequestMeta
        requestKey={<RequestKey value={isNew ? null : request.key} />}
        service={service}
        filed={request.entered.filed}
        by={person(request.requester)}
        isMine={request.requester === me}
        now={now}
        zone={calendar.zone.zone}
      >
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
      </RequestMeta>
      <Title order={1} className={classes["title"] ?? ""}>
        {request.title}
      </Title>
      <StagePath standing={request.standing} notes={notes} />
    </header>
  );
}
