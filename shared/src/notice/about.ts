import { z } from "zod";
import { GoalId, RecurringId, RequestId, ServiceId } from "../kernel/ids.ts";

/** What a notice is about, and what opening it shows. */
export const About = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("request"), id: RequestId }),
  z.strictObject({ what: z.literal("service"), id: ServiceId }),
  z.strictObject({ what: z.literal("recurring"), id: RecurringId }),
  z.strictObject({ what: z.literal("goal"), id: GoalId }),
]);
export type About = z.infer<typeof About>;
