import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { ColumnId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { ColumnName, Limit, LimitKind } from "./column-schema.ts";

/** Changes a column's name, limit or policy. A limit below what the column holds is kept, and shown as passed. */
export const changeColumn = defineCommand({
  type: "column.change",
  input: z.strictObject({
    column: ColumnId,
    name: ColumnName.exactOptional(),
    limit: Limit.exactOptional(),
    limitKind: LimitKind.exactOptional(),
    policy: z.string().trim().max(400).exactOptional(),
  }),
  may: (state, { column }, actor) => isLead(actor, state.columns[column]?.pod ?? null),
  decide: (state, { column, ...wanted }) => {
    const found = state.columns[column];
    if (!found) return refuse("not_found", { what: "column" });
    const changes = changesFrom(found, wanted);
    return isEmpty(changes) ? [] : [{ type: "column.changed", column, changes }];
  },
});
