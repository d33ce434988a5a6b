import type { MemberId, Side, WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "./hooks.ts";
import { useNames } from "./use-names.ts";

const members = (view: WorkspaceState) => view.members;

/**
 * A member with the name of the directory and the side of the log, as pictures and lists of people want them. null is
 * the system.
 */
export function usePeople(): <Id extends MemberId | null>(
  id: Id,
) => {
  readonly id: Id;
  readonly name: string;
  readonly side: Side;
} {
  const nameOf = useNames();
  const all = useView(members);
  return useCallback(
    (id) => ({ id, name: nameOf(id), side: (id === null ? undefined : all[id]?.side) ?? "marketing" }),
    [nameOf, all],
  );
}
