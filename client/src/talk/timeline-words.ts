import type { MemberId, OutcomeEvent, RequestEvent } from "@tandem/shared";
import { classWords } from "../ui/class-sign.tsx";
import { dayWords, percent } from "../ui/format.ts";
import type { EventSign, Talk, TimelineNames } from "./timeline-item.ts";

/** How a piece of news is told: as one line, as talk, or not at all. */
export type Told =
  | { readonly sign: EventSign; readonly words: string }
  | Pick<Talk, "what" | "text" | "mentions" | "alternative" | "comment" | "stars" | "value">
  | null;

/** What the timeline tells: edits of the brief and of comments are told apart. */
export type ToldEvent = Exclude<RequestEvent, { readonly type: "request.edited" }> | OutcomeEvent;
type Of<Type extends ToldEvent["type"]> = Extract<ToldEvent, { type: Type }>;

/** Who did it; null: Tandem itself. */
export type By = MemberId | null;

const event = (sign: EventSign, words: string): Told => ({ sign, words });

/** How each event is told; null: nothing that people care for. */
export const TOLD: {
  readonly [Type in ToldEvent["type"]]: (happened: Of<Type>, names: TimelineNames, by: By) => Told;
} = {
  "request.filed": ({ followUpOf, splitFrom }, { request }) =>
    event(
      "file",
      splitFrom !== null
        ? `split it off ${request(splitFrom.request)}.`
        : followUpOf === null
          ? "filed it."
          : `filed it as a follow-up of ${followUpOf.key || request(followUpOf.request)}.`,
    ),
  "request.accepted": ({ size }) =>
    event("accept", `accepted it into ready${size === null ? "" : `, size ${size}`}.`),
  "request.asked": ({ question, mentions }) => ({ what: "question", text: question, mentions }),
  "request.answered": ({ answer, mentions }) => ({ what: "answer", text: answer, mentions }),
  "request.declined": ({ reason, alternative }) => ({ what: "decline", text: reason, alternative }),
  "request.appealed": ({ reason }) => ({ what: "appeal", text: reason }),
  "request.withdrawn": ({ reason }) =>
    event("decline", reason === "" ? "withdrew it." : `withdrew it: ${reason}`),
  "request.planned": ({ sprint }, { sprint: name }) => event("plan", `added it to ${name(sprint)}.`),
  "request.moved": ({ how, place }, { column }) =>
    how === "within"
      ? null
      : how === "forward"
        ? event("move", `moved it to ${column(place.column)}.`)
        : event(
            "back",
            `${how === "recall" ? "took it back from review" : "moved it back"} to ${column(place.column)}.`,
          ),
  "request.delivery_accepted": ({ rating, words }) =>
    rating === null && words === ""
      ? event("accept", "accepted the delivery.")
      : { what: "accept", text: words, stars: rating },
  "request.delivery_returned": ({ reason }) => ({ what: "return", text: reason }),
  "request.go_live_set": ({ goLive }) =>
    event(
      "plan",
      goLive === null ? "took the go-live date off." : `plans to put it live on ${dayWords(goLive)}.`,
    ),
  "request.published": () => event("live", "put it live."),
  "request.reopened": ({ reason }) => ({ what: "reopen", text: reason }),
  "request.blocked": ({ note }) => event("block", `blocked it${note === "" ? "." : `: ${note}`}`),
  "request.unblocked": () => event("block", "ended the block."),
  "request.assigned": ({ assignees }, { member }, by) => {
    if (assignees.length === 0) return event("people", "freed it: nobody works on it.");
    const others = assignees
      .filter((id) => id !== by)
      .map(member)
      .join(", ");
    if (others.length === 0) return event("people", "took it.");
    return event(
      "people",
      by !== null && assignees.includes(by) ? `took it together with ${others}.` : `gave it to ${others}.`,
    );
  },
  "request.served": ({ goal }, { goal: name }) =>
    goal === null
      ? event("plan", "took it off its goal.")
      : event("plan", `says that it serves “${name(goal) ?? "a goal"}”.`),
  "request.labelled": ({ labels }, { label }) => {
    if (labels.length === 0) return event("tag", "took its labels off.");
    const named = labels.map(label).filter((name) => name !== null);
    return named.length === 0 ? null : event("tag", `labelled it ${named.join(", ")}.`);
  },
  "request.skills_needed": ({ skills }, { skill }) => {
    if (skills === null) return event("people", "left it to its service again which skills it needs.");
    if (skills.length === 0) return event("people", "said that it needs no skill in particular.");
    const named = skills.map(skill).filter((name) => name !== null);
    return named.length === 0 ? null : event("people", `said that it needs ${named.join(", ")}.`);
  },
  "request.subtask_added": ({ subtask }) => event("step", `added the sub-task “${subtask.title}”.`),
  "request.subtask_changed": ({ title, changes }, { member }) => {
    const { done, assignee } = changes;
    if (done !== undefined) return event("step", `${done ? "finished" : "took up again"} “${title}”.`);
    if (assignee !== undefined)
      return event(
        "step",
        assignee === null ? `freed “${title}”.` : `gave “${title}” to ${member(assignee)}.`,
      );
    return event("step", `renamed “${title}” to “${changes.title ?? title}”.`);
  },
  "request.subtask_removed": ({ title }) => event("step", `took the sub-task “${title}” off.`),
  "request.sized": ({ size }) => event("size", size === null ? "took the size off." : `sized it ${size}.`),
  "request.triaged": ({ class: chosen, dueDate, worth, urgency, risk }) => {
    const by = chosen === "fixed_date" && dueDate !== null ? ` by ${dayWords(dueDate, { year: true })}` : "";
    const scores = `value ${worth}, urgency ${urgency}, risk ${risk}`;
    return event("size", `set class and scores: ${classWords[chosen].name}${by}, ${scores}.`);
  },
  "request.ticked": ({ list, items }) =>
    event("tick", `ticked the ${list} list: ${items.filter(({ done }) => done).length} of ${items.length}.`),
  "request.commented": ({ text, mentions, comment }) => ({ what: "comment", text, mentions, comment }),
  "request.attached": ({ file }) => event("attach", `added ${file.name}.`),
  "request.detached": ({ name }) => event("attach", `removed ${name}.`),
  "request.delegated": ({ delegate }, { member }) =>
    event(
      "people",
      delegate === null ? "answers for it again." : `named ${member(delegate)} to answer for it.`,
    ),
  "request.sprint_changed": ({ sprint }, { sprint: name }) =>
    event("plan", sprint === null ? "took it out of the sprint." : `moved it to ${name(sprint)}.`),
  "request.snoozed": ({ until, note }, { moment }) =>
    event("plan", `put it aside until ${moment(until)}${note === "" ? "." : `: ${note}`}`),
  "request.woken": () => event("plan", "took it up again."),
  "request.handed_over": ({ pod, reason }, names) =>
    event("people", `handed it to ${names.pod(pod)}: ${reason}`),
  "request.promised": ({ promise }) =>
    event("plan", `promised it live by ${dayWords(promise.day)} (${percent(promise.probability)}).`),
  "request.reminded": () => null,
  "request.restored": () => event("undo", "took the last step back."),
  "request.outcome_asked": () => event("ask", "asked what it brought."),
  "request.outcome_reported": ({ value, words }) => ({ what: "outcome", text: words, value }),
  "request.imported": () => event("archive", "came in with the history."),
  "request.archived": () => null,
};
