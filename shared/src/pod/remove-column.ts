import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";

/** Removes an empty column. Every stage keeps at least one. */
export const removeColumn = defineCommand({
  type: "column.remove",
  input: z.strictObject({ column: ColumnId }),
  may: (state, { column }, actor) => isLead(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column }) => {
    const found = state.columns[column];
    const pod = found && state.pods[found.pod];
    if (!found || !pod) return refuse("not_found", { what: "column" });
    const columns = pod.columns.filter((id) => id !== column);
    if (!columns.some((id) => state.columns[id]?.stage === found.stage)) {
      return refuse("last_column_of_stage", { stage: found.stage });
    }
    const count = state.lanes[column]?.length ?? 0;
    if (count > 0) return refuse("column_not_empty", { count });
    return [{ type: "column.removed", column, columns }];
  },
});
