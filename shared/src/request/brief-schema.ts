import { z } from "zod";
import { CampaignId } from "../kernel/ids.ts";
import { plainZero } from "../kernel/plain-zero.ts";
import { Day } from "../kernel/when.ts";

/** Money in minor units; a unit of the requester's own for anything else. */
const Value = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["generated", "protected"]),
    amount: z.int().min(0).max(1e12).overwrite(plainZero),
  }),
  z.strictObject({
    kind: z.literal("other"),
    amount: z.number().min(0).max(1e12).overwrite(plainZero),
    unit: z.string().trim().min(1).max(40),
  }),
]);

const Answer = z.union([
  z.string().max(4000),
  z.number().overwrite(plainZero),
  z.boolean(),
  z.array(z.string().max(200)).max(40).readonly(),
]);

/** What the requester tells; each field alone, so that an edit may carry some of them. */
export const BRIEF = {
  title: z.string().trim().min(1).max(140),
  outcome: z.string().trim().max(2000),
  fields: z.record(z.string().max(60), Answer),
  value: Value.nullable(),
  waitingFor: z.string().trim().max(200),
  dueDate: Day.nullable(),
  ifMissed: z.string().trim().max(500),
  meanwhileWaits: z.string().trim().max(300),
  campaign: CampaignId.nullable(),
} as const;

export const Reason = z.string().trim().max(1200);
export const Score = z.int().min(1).max(20);
/** Points that a size may have. */
export const SIZES = [1, 2, 3, 5, 8, 13] as const;
export const Size = z.literal(SIZES);
