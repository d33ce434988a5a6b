import { z } from "zod";
import { MemberId, ServiceId } from "../kernel/ids.ts";
import { Day } from "../kernel/when.ts";
import { BRIEF } from "../request/brief-schema.ts";

/** What a campaign says of itself; each field alone, so that a change may carry some of them. */
export const CAMPAIGN = {
  name: z.string().trim().min(1).max(80),
  owner: MemberId,
  launchDate: Day.nullable(),
  goal: z.string().trim().max(300),
} as const;

/** At most so many requests in one go: more is no campaign, and a send takes a hundred commands. */
const MOST_LINES = 30;

export const TemplateLines = z
  .array(
    z.strictObject({
      service: ServiceId,
      title: BRIEF.title,
      outcome: BRIEF.outcome.default(""),
      daysBefore: z.int().min(0).max(365).nullable().default(null),
    }),
  )
  .min(1)
  .max(MOST_LINES);
