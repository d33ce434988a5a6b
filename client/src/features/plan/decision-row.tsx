import { SegmentedControl } from "@mantine/core";
import { counted } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import type { Decision } from "./closing.ts";
import classes from "./closing.module.css";
import type { Held } from "./sprint-load.ts";

interface DecisionRowProps {
  readonly held: Held;
  readonly nextName: string;
  /** undefined while nobody decided. */
  readonly decision: Decision | undefined;
  readonly onDecide: (to: Decision) => void;
}

/** One unfinished request: how far it is, and where it goes. */
export function DecisionRow({ held, nextName, decision, onDecide }: DecisionRowProps) {
  const { request, points } = held;
  return (
    <li className={classes["row"]}>
      <div className={classes["words"]}>
        <span className={classes["meta"]}>
          <RequestKey value={request.key} />
          <span>
            {stageWords[request.standing]}
            {request.block !== null && ", blocked"}, {counted(points, "point")}
          </span>
        </span>
        <span className={classes["title"]}>{request.title}</span>
      </div>
      <SegmentedControl
        aria-label={`${request.key} goes`}
        data={[
          { value: "next", label: nextName },
          { value: "ready", label: "Ready" },
        ]}
        value={decision ?? ""}
        onChange={(to) => onDecide(to === "next" ? "next" : "ready")}
      />
    </li>
  );
}
