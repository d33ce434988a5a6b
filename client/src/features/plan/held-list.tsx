import type { Request, WorkspaceState } from "@tandem/shared";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react";
import { usePeople } from "../../live/use-people.ts";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./plan.module.css";
import { RequestLine } from "./request-line.tsx";
import { SizeMenu } from "./size-menu.tsx";
import type { Held } from "./sprint-load.ts";

interface HeldListProps {
  readonly view: WorkspaceState;
  readonly held: readonly Held[];
  readonly sprintName: string;
  readonly isPlanner: boolean;
  readonly maySize: boolean;
  readonly onTakeOut: (request: Request) => void;
}

/** What the sprint holds, the furthest on first. */
export function HeldList({ view, held, sprintName, isPlanner, maySize, onTakeOut }: HeldListProps) {
  const person = usePeople();
  return (
    <ul className={classes["rows"]} aria-label={`In ${sprintName}`}>
      {held.map(({ request, points, isDone }) => (
        <li key={request.id} className={classes["row"]} data-done={isDone || undefined}>
          <RequestLine
            request={request}
            service={request.service === null ? undefined : view.services[request.service]}
            foot={
              <>
                {isDone && <IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />}
                {stageWords[request.standing]}
                {request.block !== null && ", blocked"}
                <AvatarGroup people={request.assignees.map(person)} size="xs" limit={3} />
              </>
            }
          />
          <SizeMenu request={request} points={points} isEditable={maySize && !isDone} />
          {isPlanner && !isDone && (
            <Tooltip label="Back to ready">
              <ActionIcon
                className={classes["out"] ?? ""}
                aria-label={`Take ${request.key} out of ${sprintName}`}
                onClick={() => onTakeOut(request)}
              >
                <IconArrowBackUp size={16} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          )}
        </li>
      ))}
    </ul>
  );
}
