import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { LabelId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { LABEL, mayKeepLabels, nameRefused } from "./label-schema.ts";

/** Gives a label another name, hue or sign; every request that carries it shows the new one. */
export const changeLabel = defineCommand({
  type: "label.change",
  input: z.strictObject({
    label: LabelId,
    name: LABEL.name.exactOptional(),
    color: LABEL.color.exactOptional(),
    sign: LABEL.sign.exactOptional(),
  }),
  may: (_state, _input, actor) => mayKeepLabels(actor),
  decide: (state, { label, ...wanted }) => {
    const found = state.labels[label];
    if (!found) return refuse("not_found", { what: "label" });
    const changes = changesFrom(found, wanted);
    const taken = changes.name === undefined ? null : nameRefused(state, changes.name, label);
    if (taken) return taken;
    return isEmpty(changes) ? [] : [{ type: "label.changed", label, changes }];
  },
});
