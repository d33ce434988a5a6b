import { useQuery } from "@tanstack/react-query";
import { api } from "../../live/api.ts";
import { useLive } from "../../live/live-context.ts";

/** What stays of a request that this browser does not hold; null: none of this key, undefined: not known yet. */
export function useArchived(address: string) {
  const { workspace } = useLive();
  const { data, isError } = useQuery(api.workspace.archived.queryOptions({ workspace, address }));
  return isError ? null : data;
}
