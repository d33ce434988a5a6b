import { requestOf, type Commit, type WorkspaceState } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { useMemo } from "react";
import { useView } from "../live/hooks.ts";
import { useCalendar } from "../live/use-calendar.ts";
import { useNames } from "../live/use-names.ts";
import { instantDay, instantTime } from "../ui/format.ts";
import type { TimelineItem } from "./timeline-item.ts";
import { timelineOf } from "./timeline.ts";
import { useHistory } from "./use-history.ts";

const all = (view: WorkspaceState) => view;

interface TimelineOf {
  /** What happened to it and what was said, oldest first; nothing until the history came. */
  readonly items: readonly TimelineItem[];
  readonly commits: readonly Commit[] | undefined;
  /** The server is not to be reached. */
  readonly isAway: boolean;
}

/** The history of a request, read from the server and as live as the board. */
export function useTimeline(request: Pick<FlowFacts, "id" | "visits">): TimelineOf {
  const { commits, isAway } = useHistory(request);
  const view = useView(all);
  const nameOf = useNames();
  const { zone } = useCalendar().zone;
  const items = useMemo(
    () =>
      timelineOf(commits ?? [], request.id, {
        member: nameOf,
        column: (id) => view.columns[id]?.name ?? "another column",
        sprint: (id) => view.sprints[id]?.name ?? "a sprint",
        pod: (id) => view.pods[id]?.name ?? "another pod",
        skill: (id) => view.skills[id]?.name ?? null,
        goal: (id) => view.goals[id]?.name ?? null,
        label: (id) => view.labels[id]?.name ?? null,
        request: (id) => requestOf(view, id)?.key ?? "an earlier request",
        moment: (at) => `${instantDay(at, zone)}, ${instantTime(at, zone)}`,
      }),
    [commits, request.id, nameOf, view, zone],
  );
  return { items, commits, isAway };
}
