import { z } from "zod";
import { isLeader } from "../member/policy.ts";
import { mayTakePart } from "../member/policy.ts";
import type { Member } from "../member/member.ts";
import { BRIEF } from "../request/brief-schema.ts";
import type { Recurring } from "./recurring.ts";

/** The most that one workspace has. */
export const MOST_RECURRING = 200;

export const RecurringBriefSchema = z.strictObject({
  title: BRIEF.title,
  outcome: BRIEF.outcome.default(""),
  fields: BRIEF.fields.default({}),
  value: BRIEF.value.default(null),
  waitingFor: BRIEF.waitingFor.default(""),
  campaign: BRIEF.campaign.default(null),
});
export const DueInDays = z.int().min(1).max(90).nullable();

/** Its owner, or, so that nothing goes on for ever once they left, a leader. */
export const mayKeep = (actor: Member, recurring: Recurring | undefined): boolean =>
  recurring !== undefined && ((mayTakePart(actor) && actor.id === recurring.owner) || isLeader(actor));
