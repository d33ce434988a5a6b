import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";

/** Puts a column behind another of its stage, or first of its stage. Columns of one stage stay together. */
export const placeColumn = defineCommand({
  type: "column.place",
  input: z.strictObject({ column: ColumnId, after: ColumnId.nullable() }),
  may: (state, { column }, actor) => isLead(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column, after }) => {
    const found = state.columns[column];
    const pod = found && state.pods[found.pod];
    if (!found || !pod) return refuse("not_found", { what: "column" });
    if (column === after) return [];
    const behind = after === null ? null : state.columns[after];
    if (behind === undefined || (behind && behind.pod !== pod.id))
      return refuse("not_found", { what: "column" });
    if (behind && behind.stage !== found.stage)
      return refuse("input", {
        field: "after",
        problem: "Columns of one stage stay together. Change its stage to move it there.",
      });
    const others = pod.columns.filter((id) => id !== column);
    const first = others.findIndex((id) => state.columns[id]?.stage === found.stage);
    const at = after === null ? first : others.indexOf(after) + 1;
    // Alone in its stage it lies where it lies.
    if (at < 0) return [];
    const columns = others.toSpliced(at, 0, column);
    return columns.every((id, i) => id === pod.columns[i])
      ? []
      : [{ type: "pod.changed", pod: pod.id, changes: { columns } }];
  },
});
