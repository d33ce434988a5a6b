import { liveLately, promiseOf, type MarketPromise } from "@tandem/shared/flow";
import type { ClassOfService, ServiceId } from "@tandem/shared";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "./api.ts";
import { useLive } from "./live-context.ts";

/** Promises move as the pod works: asked again this often while a page shows them, in milliseconds. */
const REFRESH_MS = 60_000;

export interface Promises {
  /** Whether recent flow is known; before, and while offline from the start, nothing can be said. */
  readonly known: boolean;
  /** What may be promised for one more request; null: not enough data yet. */
  readonly promise: (service: ServiceId, ofClass: ClassOfService) => MarketPromise | null;
  /** How many of a service went live in these 90 days; 0 while flow is not known. */
  readonly liveLately: (service: ServiceId) => number;
}

/** Promises from the last 90 days of real flow, of every service and class at once: choosing another asks nobody. */
export function usePromises(): Promises {
  const { workspace } = useLive();
  const { data } = useQuery(
    api.workspace.promises.queryOptions({ workspace }, { refetchInterval: REFRESH_MS }),
  );
  const promise = useCallback(
    (service: ServiceId, ofClass: ClassOfService) => promiseOf(data?.[service], ofClass),
    [data],
  );
  const lately = useCallback((service: ServiceId) => liveLately(data?.[service]), [data]);
  return { known: data !== undefined, promise, liveLately: lately };
}
