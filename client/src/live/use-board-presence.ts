import type { MemberId, PodId, RequestId } from "@tandem/shared";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useLive } from "./live-context.ts";

/** Looks at a board, and says which card is in the hand. Returns who else looks at it. */
export function useBoardPresence(pod: PodId, held: RequestId | null): readonly MemberId[] {
  const { boards } = useLive();
  useEffect(() => boards.look(pod), [boards, pod]);
  useEffect(() => {
    boards.hold(held);
    return () => boards.hold(null);
  }, [boards, held]);
  return useSyncExternalStore(boards.subscribe, boards.others);
}

/** Who else holds this card. */
export function useHolder(request: RequestId): MemberId | undefined {
  const { boards } = useLive();
  return useSyncExternalStore(
    boards.subscribe,
    useCallback(() => boards.holder(request), [boards, request]),
  );
}
