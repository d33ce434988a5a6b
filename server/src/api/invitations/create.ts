import { Terms } from "../../accounts/port.ts";
import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { asAdmin } from "../trpc.ts";

/** Makes an invitation link. The token is in this answer and nowhere else. */
export const create = asAdmin
  .input(z.object({ ...Terms.shape, note: z.string().trim().max(80).default("") }))
  .mutation(({ ctx, input: { workspace, note, ...terms } }) => {
    const gone = Object.keys(terms.pods).filter((pod) => ctx.state.pods[pod] === undefined);
    if (gone.length > 0)
      throw new ApiFault("unreadable", { fields: [{ field: "pods", problem: "There is no such pod." }] });
    return ctx.accounts.invitations.create(workspace, ctx.member.id, terms, note);
  });
