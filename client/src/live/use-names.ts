import type { MemberId } from "@tandem/shared";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "./api.ts";
import { useLive } from "./live-context.ts";

/** Stands for someone who was forgotten, and for a name that has not come yet. */
export const NOBODY = "Someone";

/** The name of a member of this workspace; of the system, "Tandem". */
export function useNames(): (member: MemberId | null) => string {
  const { workspace } = useLive();
  const { data } = useQuery(api.workspace.directory.queryOptions({ workspace }, { staleTime: 300_000 }));
  return useCallback((member) => (member === null ? "Tandem" : data?.[member]?.name || NOBODY), [data]);
}
