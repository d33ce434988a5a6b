import { z } from "zod";
import type { Answers } from "../catalogue/form.ts";
import type { Standing } from "../flow/record.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { BRIEF, Size } from "../request/brief-schema.ts";
import { inStage, isRefused, requestOf } from "../request/in-stage.ts";
import type { DomainEvent } from "../workspace/events.ts";
import { MOST_LINKS } from "./link.ts";

/** Where a request may be split: before it is shown to its requester. */
export const SPLITTABLE: readonly Standing[] = ["filed", "ready", "committed", "in_progress"];
export const MOST_PARTS = 10;

const Part = z.strictObject({ request: RequestId, title: BRIEF.title, size: Size.nullable().default(null) });

/**
 * Splits parts off a large request. Each is a request of its own for the same requester, with the same service, class,
 * date and answers, and keeps the filing time and the first answer: whoever asked has waited since then, and it keeps its
 * place in the queue. Its value stays with the request it came from, which goes on with what is left; parts start as
 * filed.
 */
export const splitRequest = defineCommand({
  type: "request.split",
  input: z.strictObject({ request: RequestId, into: z.array(Part).min(1).max(MOST_PARTS) }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, into }) => {
    const whole = inStage(state, id, SPLITTABLE);
    if (isRefused(whole)) return whole;
    if (whole.service === null || whole.pod === null) return refuse("not_found", { what: "service" });
    const { service, pod } = whole;
    const ids = new Set(into.map(({ request }) => request));
    if (ids.size < into.length || into.some(({ request }) => requestOf(state, request)))
      return refuse("already_exists", { what: "request" });
    if (whole.links.length + into.length > MOST_LINKS)
      return refuse("input", {
        field: "into",
        problem: `A request has ${MOST_LINKS} links at most. Split off fewer parts.`,
      });
    return into.flatMap(({ request, title, size }, i): DomainEvent[] => {
      const key = `${state.settings!.keyPrefix}-${state.nextKey + i}`;
      return [
        {
          type: "request.filed",
          request,
          key,
          service,
          pod,
          class: whole.class,
          requester: whole.requester,
          requesterSide: whole.requesterSide,
          meanwhileWaits: whole.meanwhileWaits,
          followUpOf: null,
          splitFrom: { request: id, filed: whole.entered.filed ?? null, answered: whole.firstResponseAt },
          brief: {
            title,
            outcome: whole.outcome,
            fields: whole.fields,
            value: null,
            waitingFor: whole.waitingFor,
            dueDate: whole.dueDate,
            ifMissed: whole.ifMissed,
            campaign: whole.campaign,
          },
          formVersion: whole.formVersion,
          ready: whole.readyList.map(({ text }) => text),
          done: whole.doneList.map(({ text }) => text),
          // Those that the answers name go with them: an answer without its file would be open again.
          files: whole.files
            .filter(({ id: one }) => namesFile(whole.fields, one))
            .map(({ id: one, name, size, type }) => ({ id: one, name, size, type })),
        },
        ...(whole.skills === null
          ? []
          : [{ type: "request.skills_needed" as const, request, skills: whole.skills }]),
        ...(whole.goal === null ? [] : [{ type: "request.served" as const, request, goal: whole.goal }]),
        ...(size === null ? [] : [{ type: "request.sized" as const, request, size }]),
        { type: "request.linked", request, to: id, kind: "part_of", key, toKey: whole.key },
      ];
    });
  },
});

const namesFile = (answers: Answers, file: string): boolean =>
  Object.values(answers).some((answer) => typeof answer === "object" && answer.includes(file));
