import type { DayWindow, FlowScope } from "@tandem/shared/flow";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
import { api } from "./api.ts";
import { useLive } from "./live-context.ts";

/** After a commit the figures are asked for again within this time, however many commits follow it; milliseconds. */
const GATHER_MS = 400;

/** Which figures: a window of local days, both counted, and which requests count. */
export interface FiguresQuestion {
  readonly from: string;
  readonly to: string;
  readonly filter?: FlowScope;
  /** With which period it is compared; without one, as many days just before. */
  readonly before?: DayWindow;
}

export type Figures = inferOutput<typeof api.workspace.report>;
export type FinishedItems = inferOutput<typeof api.workspace.finished>;

/** Asks for figures anew when commits arrived: once for all that come within a moment. */
function useFresh(): void {
  const { replica } = useLive();
  const queries = useQueryClient();
  useEffect(() => {
    let seen = replica.getConfirmed().seq;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      // An answer under way is waited for: asking anew would cancel it, and a busy pod would then never see a figure.
      if (queries.isFetching({ queryKey: api.workspace.pathKey() }) > 0) {
        timer = setTimeout(ask, GATHER_MS);
        return;
      }
      timer = undefined;
      void queries.invalidateQueries({ queryKey: api.workspace.report.pathKey() });
      void queries.invalidateQueries({ queryKey: api.workspace.finished.pathKey() });
    };
    const stop = replica.subscribe(() => {
      const { seq } = replica.getConfirmed();
      if (seq === seen) return;
      seen = seq;
      timer ??= setTimeout(ask, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [replica, queries]);
}

/** Every figure of a window, fresh within a second of what happens; while another window is on its way, the last one stays. */
export function useReport({ from, to, filter = {}, before }: FiguresQuestion): Figures | undefined {
  const { workspace } = useLive();
  useFresh();
  const { data } = useQuery(
    api.workspace.report.queryOptions(
      { workspace, from, to, filter, ...(before && { before }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return data;
}

/** The requests that became live within a window, oldest first. */
export function useFinished({ from, to, filter = {} }: FiguresQuestion): FinishedItems | undefined {
  const { workspace } = useLive();
  const { data } = useQuery(
    api.workspace.finished.queryOptions(
      { workspace, from, to, filter },
      { placeholderData: keepPreviousData },
    ),
  );
  return data;
}
