import { SIZES, type Day, type Request, type Service } from "@tandem/shared";
import { Button, Checkbox, Tooltip } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useSend } from "../../live/hooks.ts";
import classes from "./plan.module.css";
import type { ReadyRow as Row } from "../../live/ready-rows.ts";
import { reasonWords } from "../../ui/reason-words.ts";
import { RequestLine } from "./request-line.tsx";
import { SizeMenu } from "./size-menu.tsx";

interface ReadyRowProps {
  readonly row: Row;
  readonly service: Service | undefined;
  readonly today: Day;
  /** May plan here; without, the row is only read. */
  readonly isPlanner: boolean;
  readonly maySize: boolean;
  readonly isChosen: boolean;
  /** The one row that Tab reaches. */
  readonly isTabStop: boolean;
  /** Name of the sprint it would join; null while there is none. */
  readonly into: string | null;
  /** Skills it needs that nobody of the sprint has, in words; null: none is missing. */
  readonly missing: string | null;
  readonly onAdd: (request: Request) => void;
  readonly onChoose: (request: Request, isRange: boolean) => void;
  readonly onStep: (request: Request, by: 1 | -1) => void;
}

/** One ready request with its rank and the reason for it. The Add button is where the keyboard walks. */
export function ReadyRow(props: ReadyRowProps) {
  const { row, service, today, isPlanner, maySize, isChosen, isTabStop, into, missing } = props;
  const { onAdd, onChoose, onStep } = props;
  const send = useSend();
  const { request, pull, points } = row;
  const reason = reasonWords(pull.reason, today);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const size = SIZES.find((one) => one < 10 && String(one) === event.key);
    if (event.key === "ArrowDown" || event.key === "j") onStep(request, 1);
    else if (event.key === "ArrowUp" || event.key === "k") onStep(request, -1);
    else if (event.key === "x") onChoose(request, false);
    else if (size !== undefined && maySize) send("request.size", { request: request.id, size });
    else return;
    event.preventDefault();
  }

  return (
    <li className={classes["row"]} data-chosen={isChosen || undefined}>
      <span className={classes["rank"]}>{pull.rank}</span>
      {isPlanner && into !== null && (
        <Checkbox
          className={classes["check"] ?? ""}
          checked={isChosen}
          aria-label={`Choose ${request.key}`}
          tabIndex={-1}
          onChange={() => undefined}
          onClick={(event) => onChoose(request, event.shiftKey)}
        />
      )}
      <RequestLine
        request={request}
        service={service}
        foot={
          <>
            <Tooltip
              label={reason.rule}
              multiline
              maw={320}
              events={{ hover: true, focus: true, touch: true }}
            >
              <span className={classes["reason"]}>{reason.short}</span>
            </Tooltip>
            {missing !== null && (
              <span className={classes["missing"]}>
                <IconUserQuestion size={14} stroke={1.75} aria-hidden="true" />
                {missing}
              </span>
            )}
          </>
        }
      />
      <SizeMenu request={request} points={points} isEditable={maySize} />
      {isPlanner && into !== null && (
        <Button
          variant="default"
          className={classes["add"] ?? ""}
          data-add={request.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Add ${request.key} to ${into}`}
          aria-describedby="plan-keys"
          onClick={() => onAdd(request)}
          onKeyDown={onKeyDown}
        >
          Add
        </Button>
      )}
    </li>
  );
}
