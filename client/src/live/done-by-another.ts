import type { MemberId, Request, Standing } from "@tandem/shared";

const STEPS: Readonly<Record<Exclude<Standing, "filed">, string>> = {
  needs_info: "asked about",
  ready: "accepted",
  committed: "planned",
  in_progress: "started",
  review: "moved",
  launch_ready: "accepted the delivery of",
  live: "put live",
  declined: "declined",
  withdrawn: "withdrew",
};

/** The last step about a request in words, by where it stands: "declined". */
export function stepOf(request: Request): string {
  const { standing, snoozed, undo } = request;
  if (standing !== "filed") return STEPS[standing];
  if (undo !== null && "pod" in undo.before) return "handed over";
  return snoozed === null ? "changed" : "snoozed";
}

/**
 * Who else took the last step about a request, and which: "Hana accepted CAM-172 a moment ago." null where it was oneself
 * or the clock.
 */
export function doneByAnother(
  request: Request,
  me: MemberId,
  nameOf: (member: MemberId) => string,
): string | null {
  const by = request.undo?.actor ?? null;
  if (by === null || by === me) return null;
  return `${nameOf(by)} ${stepOf(request)} ${request.key} a moment ago.`;
}
