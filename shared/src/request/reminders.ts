import type { Instant } from "../kernel/when.ts";
import type { Reminder, Request } from "./request.ts";

/** Who lets a request wait, and since when; null where nobody was to be reminded, or has been. */
export function reminderOf(request: Request): { readonly what: Reminder; readonly since: Instant } | null {
  const open = waitOf(request);
  return open === null || request.reminded[open.what] === open.since ? null : open;
}

function waitOf(request: Request): { readonly what: Reminder; readonly since: Instant } | null {
  switch (request.standing) {
    case "filed":
      return { what: "answer", since: request.turnAt };
    case "needs_info":
      return request.question && { what: "question", since: request.question.at };
    case "review": {
      const from = request.visits.at(-1)?.from;
      return typeof from === "number" ? { what: "review", since: from } : null;
    }
    default:
      return null;
  }
}
