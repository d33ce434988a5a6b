import type { ColumnId, PodId } from "../kernel/ids.ts";
import type { BoardStage, Column } from "./pod.ts";

const COLUMNS: readonly (readonly [name: string, stage: BoardStage, limit: number | null])[] = [
  ["Ready", "ready", null],
  ["Committed", "committed", null],
  ["Build", "in_progress", 4],
  ["Check", "in_progress", 3],
  ["Review", "review", 5],
  ["Launch-ready", "launch_ready", null],
  ["Live", "live", null],
];

/** The seven columns a pod starts with; needs as many ids. */
export const startingColumns = (pod: PodId, ids: readonly ColumnId[]): Column[] =>
  COLUMNS.map(([name, stage, limit], i) => ({
    id: ids[i]!,
    pod,
    name,
    stage,
    limit,
    limitKind: "hard",
    policy: "",
    override: null,
  }));
