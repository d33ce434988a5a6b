import type { Pod, WorkspaceState } from "@tandem/shared";
import { useEffect } from "react";
import { useDeviceChoice } from "./device-choice.ts";
import { useActor, useView } from "./hooks.ts";
import { useLive } from "./live-context.ts";

const podsOf = (view: WorkspaceState) => view.pods;
const isText = (stored: unknown): stored is string => typeof stored === "string";

/**
 * The pod that a page shows: the address's, else the one looked at last on this device, else one's own, one that one leads
 * before others, else the first. A pod that the address names is remembered, so that board, plan and sprint stay with it.
 * @param asked id in the address
 * @returns undefined while there is no pod
 */
export function usePod(asked: string | undefined): Pod | undefined {
  const { workspace } = useLive();
  const actor = useActor();
  const pods = useView(podsOf);
  const [last, remember] = useDeviceChoice(`pod-${workspace}`, "", isText);
  const named = asked === undefined ? undefined : pods[asked];
  useEffect(() => {
    if (named !== undefined && named.id !== last) remember(named.id);
  }, [named, last, remember]);
  const [own] = Object.entries(actor.pods)
    .sort(([, a], [, b]) => (a === b ? 0 : a === "lead" ? -1 : 1))
    .flatMap(([id]) => pods[id] ?? []);
  return named ?? pods[last] ?? own ?? Object.values(pods)[0];
}
