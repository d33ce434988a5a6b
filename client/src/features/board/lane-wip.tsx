import { isLane, isLead, laneCount, LimitedLane, type Pod, type WorkspaceState } from "@tandem/shared";
import { useCallback, useMemo } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { later } from "../../ui/later.tsx";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { useBoard } from "./board-context.ts";
import classes from "./board-lanes.module.css";
import type { LanesBy } from "./board-search.ts";
import type { LaneLimitMenuProps } from "./lane-limit.tsx";
import type { Lane } from "./swimlanes.ts";

const LaneLimitMenu = later<LaneLimitMenuProps>(
  () => import("./lane-limit.tsx").then((code) => code.LaneLimitMenu),
  () => null,
);

interface LaneWipProps {
  readonly pod: Pod;
  readonly by: LanesBy;
  readonly lane: Lane;
}

/** A lane's limit: how many of it are under way, who let one over, and for the lead the way to set it. */
export function LaneWip({ pod, by, lane }: LaneWipProps) {
  const lead = isLead(useActor(), pod.id);
  const limited = useMemo(() => LimitedLane.safeParse({ by, value: lane.key }).data, [by, lane.key]);
  const limit = limited && pod.laneLimits.find((each) => isLane(each.lane, limited));
  const { person } = useBoard();
  const count = useView(
    useCallback((view: WorkspaceState) => (limit ? laneCount(view, pod.id, limit.lane) : 0), [pod, limit]),
  );
  if (!limited) return null;
  return (
    <>
      {limit && (
        <span className={classes["wip"]}>
          <WipBadge count={count} limit={limit.limit} /> under way
          {limit.override && count > limit.limit && (
            <span className={classes["over"]} title={limit.override.reason}>
              {person(limit.override.by).name.split(" ")[0]} let one over: {limit.override.reason}
            </span>
          )}
        </span>
      )}
      {lead && <LaneLimitMenu pod={pod} lane={limited} name={lane.name} limit={limit} />}
    </>
  );
}
