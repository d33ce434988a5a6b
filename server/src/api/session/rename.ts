import { z } from "zod";
import { PersonName } from "../../accounts/port.ts";
import { ApiFault } from "../fault.ts";
import { signedIn } from "../trpc.ts";

/** Changes the name that others see. */
export const rename = signedIn.input(z.strictObject({ name: PersonName })).mutation(({ ctx, input }) => {
  const { people } = ctx.accounts;
  const { id } = ctx.session.account;
  if (people.membershipsOf(id).some(({ demo }) => demo)) throw new ApiFault("not_in_demo");
  people.rename(id, input.name);
  return { ok: true as const };
});
