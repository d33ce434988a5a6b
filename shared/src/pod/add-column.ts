import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId, PodId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { ColumnName, Limit, LimitKind } from "./column-schema.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { BOARD_STAGES, type BoardStage } from "./pod.ts";

const MOST_COLUMNS = 40;

/** Columns with one more, the last of its stage. */
export function placeInStage(
  state: WorkspaceState,
  columns: readonly ColumnId[],
  column: ColumnId,
  stage: BoardStage,
): readonly ColumnId[] {
  const order = (id: ColumnId) => BOARD_STAGES.indexOf(state.columns[id]?.stage ?? "live");
  const at = columns.findIndex((id) => order(id) > BOARD_STAGES.indexOf(stage));
  return columns.toSpliced(at < 0 ? columns.length : at, 0, column);
}

/** Adds a column as the last of its stage. At most 40 a pod. */
export const addColumn = defineCommand({
  type: "column.add",
  input: z.strictObject({
    column: ColumnId,
    pod: PodId,
    name: ColumnName,
    stage: z.enum(BOARD_STAGES),
    limit: Limit.default(null),
    limitKind: LimitKind.default("hard"),
  }),
  may: (_state, { pod }, actor) => isLead(actor, pod),
  decide: (state, { column, ...input }) => {
    const pod = state.pods[input.pod];
    if (!pod) return refuse("not_found", { what: "pod" });
    if (state.columns[column]) return refuse("already_exists", { what: "column" });
    if (pod.columns.length >= MOST_COLUMNS) return refuse("too_many_columns", { most: MOST_COLUMNS });
    const columns = placeInStage(state, pod.columns, column, input.stage);
    return [{ type: "column.added", column: { id: column, policy: "", override: null, ...input }, columns }];
  },
});
