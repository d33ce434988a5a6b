import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";

/** Cards that one command orders; the rest stay behind them. */
const MOST_ORDERED = 1000;

/**
 * Lays the cards of a column in this order, top first. What is not named stays behind them as it lay; what went
 * elsewhere meanwhile is passed over. Who pulls from the column may.
 */
export const orderColumn = defineCommand({
  type: "column.order",
  input: z.strictObject({ column: ColumnId, order: z.array(RequestId).max(MOST_ORDERED) }),
  may: (state, { column }, actor) => isPodHand(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column, order: wanted }) => {
    const lane = state.lanes[column];
    if (!state.columns[column] || !lane) return refuse("not_found", { what: "column" });
    const here = new Set(lane);
    const named = new Set(wanted.filter((id) => here.has(id)));
    const order = [...named, ...lane.filter((id) => !named.has(id))];
    return order.every((id, i) => id === lane[i]) ? [] : [{ type: "column.reranked", column, order }];
  },
});
