import type { Refusal } from "@tandem/shared";
import type { AccountFaultCode } from "../accounts/port.ts";
import type { FileFaultCode } from "../files/port.ts";

export type FaultCode =
  | AccountFaultCode
  | FileFaultCode
  | "unreadable"
  | "too_large"
  | "not_json"
  | "unknown_call"
  | "wrong_method"
  | "signed_out"
  | "other_site"
  | "wrong_host"
  | "too_many_tries"
  | "refused"
  | "store_full"
  | "store_away"
  | "stopping"
  | "bug";

export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** What goes with some faults. */
export interface FaultDetails {
  readonly fields?: readonly FieldProblem[];
  readonly refusal?: Refusal;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter?: number;
}

/** What every answer that is not a success carries. */
export interface Fault extends FaultDetails {
  readonly code: FaultCode;
  readonly sentence: string;
  readonly httpStatus: number;
}

const NO_ACCESS = "This is not here, or you have no access to it.";

/** The one table of faults: the HTTP status, and the sentence for people. */
const FAULTS = {
  unreadable: [400, "Tandem could not read that. Check the marked fields."],
  too_large: [413, "That is more than 1 MB. Send it in smaller parts."],
  not_json: [415, "Tandem's API takes JSON only."],
  unknown_call: [404, "There is no such call."],
  wrong_method: [405, "This call needs the other method: GET to read, POST to change."],
  signed_out: [401, "Your session has ended. Sign in again; nothing you typed is lost."],
  no_access: [404, NO_ACCESS],
  other_site: [403, "This came from another site. Open Tandem itself and try again."],
  wrong_host: [421, "Tandem is not served under this name. Whoever runs it can set PUBLIC_URL to it."],
  too_many_tries: [429, "Too many tries. Wait a little and try again."],
  refused: [409, "The workspace's rules do not allow that."],
  store_full: [503, "The server has no room left, so nothing can be saved. Tell whoever runs Tandem."],
  store_away: [503, "Tandem cannot save right now. That usually passes in a moment."],
  stopping: [503, "Tandem is stopping. Try again in a moment."],
  bug: [500, "Something broke on our side. It has been written down; try again."],
  set_up_closed: [409, "Tandem is already set up. Sign in, or ask an admin for an invitation link."],
  wrong_password: [403, "The current password does not match."],
  wrong_credentials: [401, "E-mail and password do not match."],
  link_unusable: [404, "This link no longer works. Ask an admin for a new one."],
  account_exists: [409, "There is already an account with this e-mail. Sign in, then open the link again."],
  already_member: [409, "You are already a member of this workspace."],
  deactivated_member: [409, "Your membership was deactivated. Ask an admin to reactivate it."],
  admin_elsewhere: [409, "This person is in another workspace too. Only an admin of both can make the link."],
  file_too_large: [413, "This file is over 25 MB. Share it by link instead, or make it smaller."],
  files_full: [507, "There is no room for more files in this workspace. Whoever runs Tandem can make more."],
  file_taken: [409, "Another file is here under the same id. Add yours once more."],
  upload_cut: [400, "The file did not come through whole. Try again."],
  not_in_demo: [403, "The demo does not offer that."],
} as const satisfies Record<FaultCode, readonly [httpStatus: number, sentence: string]>;

/** A fault with the table's sentence, or a closer one. */
export const faultOf = (code: FaultCode, details: FaultDetails = {}, sentence?: string): Fault => ({
  code,
  sentence: sentence ?? FAULTS[code][1],
  httpStatus: FAULTS[code][0],
  ...details,
});

/** Thrown by a procedure to answer with a fault. */
export class ApiFault extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, details?: FaultDetails, sentence?: string) {
    super(code);
    this.name = "ApiFault";
    this.fault = faultOf(code, details, sentence);
  }
}
