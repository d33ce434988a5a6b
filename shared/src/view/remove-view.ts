import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ViewId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeepView } from "./save-view.ts";

/** Takes a view out of the menu. Its cards are untouched. */
export const removeView = defineCommand({
  type: "view.remove",
  input: z.strictObject({ view: ViewId }),
  may: (state, { view }, actor) => {
    const found = state.views[view];
    return !!found && mayKeepView(actor, found);
  },
  decide: (state, { view }) =>
    state.views[view] ? [{ type: "view.removed", view }] : refuse("not_found", { what: "view" }),
});
