import type { WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";

/** Cards of a column that count against its limit, whatever a filter shows. */
export const useWip = (column: string): number =>
  useView(useCallback((view: WorkspaceState) => view.wip[column] ?? 0, [column]));
