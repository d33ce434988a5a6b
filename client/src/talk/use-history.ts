import type { Commit } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { client, queryClient } from "../live/api.ts";
import { useLive } from "../live/live-context.ts";

/**
 * The commits about a request from its filing on. What came is kept and only what came since is asked for, whenever something about
 * the request changed: its page is as live as the board.
 */
export function useHistory(request: Pick<FlowFacts, "id" | "visits">): {
  readonly commits: readonly Commit[] | undefined;
  readonly isAway: boolean;
} {
  const { workspace } = useLive();
  const queryKey = ["history", workspace, request.id];
  const { data, isError, isLoading, refetch } = useQuery({
    queryKey,
    async queryFn() {
      let commits = queryClient.getQueryData<readonly Commit[]>(queryKey) ?? [];
      for (;;) {
        const after = commits.at(-1)?.seq ?? 0;
        const page = await client.workspace.history.query({ workspace, subject: request.id, after });
        if (page.commits.length > 0) commits = [...commits, ...page.commits];
        if (page.isWhole) return commits;
      }
    },
  });
  // Another object means another commit, or an own command on its way; both end in a history that is longer. A first
  // answer that is still to come may have been read before that: then it is asked for once more.
  useEffect(() => {
    if (!isLoading && request.visits.length > 0) void refetch();
  }, [request, isLoading, refetch]);
  return { commits: data, isAway: isError };
}
