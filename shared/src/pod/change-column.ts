import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { placeInStage } from "./add-column.ts";
import { ColumnName, Limit, LimitKind } from "./column-schema.ts";
import { BOARD_STAGES } from "./pod.ts";

/**
 * Changes a column's name, stage, limit or policy. A limit below what the column holds is kept, and shown as passed. Another
 * stage takes it there as the last column; its cards would change theirs with it, so it has to be empty, and every stage keeps a column.
 */
export const changeColumn = defineCommand({
  type: "column.change",
  input: z.strictObject({
    column: ColumnId,
    name: ColumnName.exactOptional(),
    stage: z.enum(BOARD_STAGES).exactOptional(),
    limit: Limit.exactOptional(),
    limitKind: LimitKind.exactOptional(),
    policy: z.string().trim().max(400).exactOptional(),
  }),
  may: (state, { column }, actor) => isLead(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column, ...wanted }) => {
    const found = state.columns[column];
    if (!found) return refuse("not_found", { what: "column" });
    const changes = changesFrom(found, wanted);
    if (isEmpty(changes)) return [];
    const changed = { type: "column.changed" as const, column, changes };
    const pod = state.pods[found.pod];
    if (changes.stage === undefined || !pod) return [changed];
    const others = pod.columns.filter((id) => id !== column);
    if (!others.some((id) => state.columns[id]?.stage === found.stage))
      return refuse("last_column_of_stage", { stage: found.stage });
    const count = state.lanes[column]?.length ?? 0;
    if (count > 0) return refuse("column_not_empty", { count });
    const columns = placeInStage(state, others, column, changes.stage);
    return [changed, { type: "pod.changed", pod: pod.id, changes: { columns } }];
  },
});
