import type { MemberId, RequestId } from "@tandem/shared";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useLive } from "./live-context.ts";

/** Who else writes about this request, and how to tell them that one writes oneself. */
export function useTyping(request: RequestId): {
  readonly typists: readonly MemberId[];
  readonly type: () => void;
} {
  const { typing, me } = useLive();
  useEffect(() => typing.look(request), [typing, request]);
  const all = useSyncExternalStore(typing.subscribe, typing.get);
  return {
    // Oneself in another window is no news.
    typists: all.filter((member) => member !== me),
    type: useCallback(() => typing.type(request), [typing, request]),
  };
}
