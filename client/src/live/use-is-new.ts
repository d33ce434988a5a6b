import { requestOf } from "@tandem/shared";
import { useSyncExternalStore } from "react";
import { useLive } from "./live-context.ts";

/** Whether the server has not confirmed that this request is there: its key is a guess, and shown as "new". */
export function useIsNew(request: string): boolean {
  const { replica } = useLive();
  return useSyncExternalStore(
    replica.subscribe,
    () => requestOf(replica.getConfirmed(), request) === undefined,
  );
}
