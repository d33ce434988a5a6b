import { z } from "zod";
import { BusinessCalendar } from "../kernel/business-calendar.ts";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { isAdmin } from "../member/policy.ts";
import { Currency, WorkspaceName, Zone } from "./settings-schema.ts";

/** Changes name, time zone, currency or opening hours. */
export const configureWorkspace = defineCommand({
  type: "workspace.configure",
  input: z.strictObject({
    name: WorkspaceName.exactOptional(),
    zone: Zone.exactOptional(),
    currency: Currency.exactOptional(),
    calendar: BusinessCalendar.exactOptional(),
  }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, wanted) => {
    const changes = changesFrom(state.settings ?? {}, wanted);
    return isEmpty(changes) ? [] : [{ type: "workspace.configured", changes }];
  },
});
