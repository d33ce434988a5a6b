import type { Request } from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import { Panel } from "../../ui/panel.tsx";
import { TickList } from "../../ui/tick-list.tsx";
import type { StepName } from "../../live/request-steps.ts";
import classes from "./request-page.module.css";

interface ListsPanelProps {
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
}

/** Before the start its ready list counts, from then on its done list. */
export function ListsPanel({ request, steps }: ListsPanelProps) {
  const send = useSend();
  const isBefore = request.standing === "filed" || request.standing === "needs_info";
  const which = isBefore ? "ready" : "done";
  const items = isBefore ? request.readyList : request.doneList;
  if (items.length === 0) return null;
  const name = isBefore ? "Ready list" : "Done list";
  return (
    <Panel
      title={name}
      titleLook="label"
      actions={
        <span className={classes["count"]}>
          {items.filter(({ done }) => done).length} of {items.length}
        </span>
      }
    >
      <TickList
        label={name}
        items={items}
        onTick={
          steps.has("tick")
            ? (item, done) => send("request.tick", { request: request.id, list: which, item, done })
            : undefined
        }
      />
    </Panel>
  );
}
