import { plainText, type Request, type Service } from "@tandem/shared";
import { flowServices, responseDueAt } from "@tandem/shared/flow";
import type { Calendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSpoken } from "../../talk/use-spoken.ts";
import { blockWords } from "../../ui/block-note.tsx";
import { durationWords, momentWords } from "../../ui/format.ts";

const first = (name: string): string => name.split(" ")[0] ?? name;

/** The latest about a request in a few words, from what this page holds anyway. */
export function useNews(
  request: Request,
  service: Service | undefined,
  { business, zone }: Calendar,
  now: number,
): string {
  const person = usePeople();
  const spoken = useSpoken();
  const { block, standing, question, returned, assignees, turnAt, appeal, snoozed } = request;
  const worker = assignees[0];
  if (block !== null) return `${blockWords[block.reason]} for ${durationWords(now - block.since)}`;
  switch (standing) {
    case "needs_info":
      return `${first(person(question?.by ?? null).name)} asks: “${spoken(question)}”`;
    case "filed": {
      if (appeal !== null) return "Appealed, someone else decides";
      if (snoozed !== null) return `Put aside until ${momentWords(snoozed.until, now, zone.zone)}`;
      const target = service && flowServices([service]).get(service.id);
      const due = target ? responseDueAt(turnAt, target, business) : null;
      return due === null ? "Waits for an answer" : `Answer by ${momentWords(due, now, zone.zone)}`;
    }
    case "ready":
      return "Accepted, next to be planned";
    case "committed":
      return worker === undefined ? "Planned" : `Planned, with ${first(person(worker).name)}`;
    case "in_progress": {
      const by = worker === undefined ? "The pod works on it" : `${first(person(worker).name)} works on it`;
      return returned === null ? by : `${by} again: “${plainText(returned.reason)}”`;
    }
    case "review":
      return "Waits for your check";
    case "launch_ready":
      return "Accepted, goes live next";
    case "live":
      return "Live";
    case "declined":
      return `Declined. Instead: ${plainText(request.declines.at(-1)?.alternative ?? "")}`;
    case "withdrawn":
      return "Withdrawn";
  }
}
