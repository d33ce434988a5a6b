import type { MemberId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import { isClosed } from "./in-stage.ts";
import type { Request } from "./request.ts";

/** Why a delivery is in work again, in the words of whoever sent it back. */
export interface SentBack {
  /** Out of review, or after it was live. */
  readonly how: "returned" | "reopened";
  readonly reason: string;
  readonly by: MemberId | null;
  readonly at: Instant;
}

/** What brought a request back into work, until it is in review again; null: nothing, or it has ended since. */
export function sentBackOf(request: Request): SentBack | null {
  const { returned, reopenings } = request;
  if (returned === null || isClosed(request)) return null;
  return { how: reopenings.at(-1) === returned.at ? "reopened" : "returned", ...returned };
}
