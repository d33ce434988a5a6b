import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { LabelId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { LABEL, mayKeepLabels, nameRefused } from "./label-schema.ts";
import { MOST_LABELS } from "./label.ts";

/** Makes a label for all requests of the workspace; at most 50, each name once. */
export const addLabel = defineCommand({
  type: "label.add",
  input: z.strictObject({ label: LabelId, ...LABEL }),
  may: (_state, _input, actor) => mayKeepLabels(actor),
  decide: (state, { label: id, ...look }) => {
    if (state.labels[id]) return refuse("already_exists", { what: "label" });
    const taken = nameRefused(state, look.name, null);
    if (taken) return taken;
    if (Object.keys(state.labels).length >= MOST_LABELS)
      return refuse("input", {
        field: "name",
        problem: `There are ${MOST_LABELS} labels already. Remove one that is little used.`,
      });
    return [{ type: "label.added", label: { id, ...look } }];
  },
});
