import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { LabelId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeepLabels } from "./label-schema.ts";

/** Takes a label out of the workspace, and so off every request. */
export const removeLabel = defineCommand({
  type: "label.remove",
  input: z.strictObject({ label: LabelId }),
  may: (_state, _input, actor) => mayKeepLabels(actor),
  decide: (state, { label }) =>
    state.labels[label] ? [{ type: "label.removed", label }] : refuse("not_found", { what: "label" }),
});
