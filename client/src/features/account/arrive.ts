import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { queryClient } from "../../live/api.ts";

/** Goes on after the session changed: what was read under the former one is forgotten. Without a place, to one's workspace. */
export function useArrive(): (to?: string) => void {
  const router = useRouter();
  return useCallback(
    (to = "/") => {
      queryClient.clear();
      router.history.push(to);
    },
    [router],
  );
}
