import type { Context } from "../kernel/definition.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isLeader } from "../member/policy.ts";
import type { Request } from "./request.ts";

/** An appeal is decided by another lead, or by a leader: never by the lead who declined, unless that is all they are. */
export const appealRefused = (request: Request, actor: Context["actor"]): Refusal | null =>
  request.appeal && actor && actor.id === request.appeal.decliner && !isLeader(actor)
    ? refuse("appeal_needs_other_decider")
    : null;
