import { useQuery } from "@tanstack/react-query";
import { api } from "./api.ts";
import { useLive } from "./live-context.ts";

const NONE: Readonly<Record<string, number>> = {};

/** P85 of recent cycle times in days, by service id; empty until the server answered. The pull order asks for it. */
export function useCycleP85(): Readonly<Record<string, number>> {
  const { workspace } = useLive();
  const { data } = useQuery(api.workspace.cycles.queryOptions({ workspace }, { staleTime: 300_000 }));
  return data ?? NONE;
}
