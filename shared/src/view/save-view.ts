import { z } from "zod";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { PodId, ViewId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { isLead, mayTakePart } from "../member/policy.ts";
import { MOST_VIEWS, type View } from "./view.ts";

/** Its owner's to change; a shared one is the pod's lead's as well. */
export const mayKeepView = (actor: Member, view: View): boolean =>
  (mayTakePart(actor) && view.owner === actor.id) || (view.isShared && isLead(actor, view.pod));

const MOST_FACTS = 12;

/** Gives a way to look at a board a name, for oneself or for everyone, or changes one. At most 20 of each kind a board. */
export const saveView = defineCommand({
  type: "view.save",
  input: z.strictObject({
    view: ViewId,
    name: z.string().trim().min(1, "A view needs a name.").max(40),
    pod: PodId,
    search: z
      .record(z.string().min(1).max(20), z.string().max(900))
      .refine(
        (search) => Object.keys(search).length <= MOST_FACTS,
        `A view holds ${MOST_FACTS} facts at most.`,
      ),
    isShared: z.boolean(),
  }),
  may: (state, { view }, actor) => {
    const found = state.views[view];
    return found ? mayKeepView(actor, found) : mayTakePart(actor);
  },
  decide: (state, { view: id, ...wanted }, { actor }) => {
    if (!state.pods[wanted.pod]) return refuse("not_found", { what: "pod" });
    const found = state.views[id];
    const owner = found ? found.owner : (actor?.id ?? null);
    const alike = Object.values(state.views).filter(
      (view) =>
        view.id !== id &&
        view.pod === wanted.pod &&
        view.isShared === wanted.isShared &&
        (view.isShared || view.owner === owner),
    );
    if (alike.length >= MOST_VIEWS)
      return refuse("input", {
        field: "name",
        problem: `There are ${MOST_VIEWS} views already. Remove one that is little used.`,
      });
    const view = { id, ...wanted };
    if (found && canonicalText({ ...view, owner: found.owner }) === canonicalText(found)) return [];
    return [{ type: "view.kept", view }];
  },
});
