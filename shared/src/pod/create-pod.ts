import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { PodId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isAdmin } from "../member/policy.ts";
import { ColumnIds } from "./column-schema.ts";
import { POD_TYPES } from "./pod.ts";
import { startingColumns } from "./starting-columns.ts";

/** Makes a further pod with the seven starting columns. */
export const createPod = defineCommand({
  type: "pod.create",
  input: z.strictObject({
    pod: PodId,
    name: z.string().trim().min(1).max(60),
    type: z.enum(POD_TYPES).default("delivery"),
    columnIds: ColumnIds,
  }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, { pod, name, type, columnIds }) => {
    if (state.pods[pod] || columnIds.some((id) => state.columns[id]))
      return refuse("already_exists", { what: "pod" });
    return [
      {
        type: "pod.created",
        pod: { id: pod, name, type, expediteLimit: 1, columns: columnIds, rota: null, laneLimits: [] },
        columns: startingColumns(pod, columnIds),
      },
    ];
  },
});
