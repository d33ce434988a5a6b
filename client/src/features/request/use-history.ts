import type { Commit, Request } from "@tandem/shared";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../live/api.ts";
import { useLive } from "../../live/live-context.ts";

/** The commits about a request, read anew whenever something about it changed: its page is as live as the board. */
export function useHistory(request: Request): {
  readonly commits: readonly Commit[] | undefined;
  readonly isAway: boolean;
} {
  const { workspace } = useLive();
  const { data, isError, refetch } = useQuery(
    api.workspace.history.queryOptions({ workspace, subject: request.id }),
  );
  // Another object means another commit, or an own command on its way; both end in a history that is longer.
  useEffect(() => {
    if (request.visits.length > 0) void refetch();
  }, [request, refetch]);
  return { commits: data, isAway: isError };
}
