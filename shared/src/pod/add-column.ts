import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId, PodId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { ColumnName, Limit, LimitKind } from "./column-schema.ts";
import { BOARD_STAGES } from "./pod.ts";

const MOST_COLUMNS = 40;

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
    const order = (id: ColumnId) => BOARD_STAGES.indexOf(state.columns[id]?.stage ?? "live");
    const at = pod.columns.findIndex((id) => order(id) > BOARD_STAGES.indexOf(input.stage));
    const columns = pod.columns.toSpliced(at < 0 ? pod.columns.length : at, 0, column);
    return [{ type: "column.added", column: { id: column, policy: "", override: null, ...input }, columns }];
  },
});
