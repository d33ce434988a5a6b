import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { ranksBehind } from "./lanes.ts";

/**
 * Removes a column; every stage keeps at least one. What lies in it goes behind the cards of `to`, another of the same stage,
 * whatever its limit: the lead said so. Without `to` it has to be empty.
 */
export const removeColumn = defineCommand({
  type: "column.remove",
  input: z.strictObject({ column: ColumnId, to: ColumnId.exactOptional() }),
  may: (state, { column }, actor) => isLead(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column, to }) => {
    const found = state.columns[column];
    const pod = found && state.pods[found.pod];
    if (!found || !pod) return refuse("not_found", { what: "column" });
    const columns = pod.columns.filter((id) => id !== column);
    if (!columns.some((id) => state.columns[id]?.stage === found.stage)) {
      return refuse("last_column_of_stage", { stage: found.stage });
    }
    const cards = state.lanes[column] ?? [];
    const removed = { type: "column.removed" as const, column, columns };
    if (cards.length === 0) return [removed];
    if (to === undefined) return refuse("column_not_empty", { count: cards.length });
    if (!columns.includes(to)) return refuse("not_found", { what: "column" });
    if (state.columns[to]?.stage !== found.stage)
      return refuse("input", {
        field: "to",
        problem: "Its cards stay in their stage. Choose a column of it.",
      });
    const ranks = ranksBehind(state, to, cards.length);
    return [
      ...cards.map((request, i) => ({
        type: "request.moved" as const,
        request,
        place: { column: to, rank: ranks[i]! },
        sprint: requestOf(state, request)?.sprint ?? null,
        how: "within" as const,
      })),
      removed,
    ];
  },
});
