import { watchedBy } from "../conversation/evolve.ts";
import type { FlowFacts, Stage, Standing, Visit } from "../flow/record.ts";
import { STAGES } from "../flow/record.ts";
import type { When } from "../kernel/when.ts";
import type { Meta } from "../workspace/meta.ts";
import type { RequestEvent } from "./events.ts";
import { changed } from "./copy.ts";
import type { Request, UndoNote } from "./request.ts";

type EventOf<Type extends RequestEvent["type"]> = Extract<RequestEvent, { type: Type }>;
/** Events that change a request that is there; filed, imported and archived make and remove them. */
type ChangeType = Exclude<RequestEvent["type"], "request.filed" | "request.imported" | "request.archived">;
type Patch = Partial<Request>;

const isStage = (standing: Standing): standing is Stage => (STAGES as readonly Standing[]).includes(standing);

/** The stages after the given one. */
const laterThan = (stage: Stage): readonly Stage[] => STAGES.slice(STAGES.indexOf(stage) + 1);

/**
 * Enters a standing: closes the open visit, opens the next, keeps the first entry time of a stage, and, going back,
 * wipes those of the later stages. From needs_info, declined or withdrawn nothing is "back".
 */
function enter(request: Request, standing: Standing, at: When): Patch {
  if (request.standing === standing) return {};
  const awake: Patch = request.snoozed === null ? {} : { snoozed: null };
  const visits: Visit[] = request.visits.map((visit) => (visit.to === null ? { ...visit, to: at } : visit));
  visits.push({ standing, from: at, to: null });
  if (!isStage(standing)) return { standing, visits, ...awake };
  const entered = { ...request.entered };
  entered[standing] ??= at;
  for (const later of laterThan(standing)) delete entered[later];
  return { standing, visits, entered, ...awake };
}

/** Closed for now: off the board, its block ended. */
function close(request: Request, meta: Meta): Patch {
  return { closedAt: meta.at, ...unblock(request, meta) };
}

const unblock = (request: Request, meta: Meta): Patch =>
  request.block === null
    ? {}
    : { block: null, blocks: request.blocks.map((b) => (b.to === null ? { ...b, to: meta.at } : b)) };

const respond = (request: Request, meta: Meta): Patch =>
  request.firstResponseAt === null && meta.actorSide === "it" ? { firstResponseAt: meta.at } : {};

/** A triage decision is a first response, whoever took it. */
const decided = (request: Request, meta: Meta): Patch => ({
  firstResponseAt: request.firstResponseAt ?? meta.at,
});

/** What each event changes of its request. Nested values are made anew, so that undo can keep the old ones. */
const REQUEST_CHANGES: {
  readonly [Type in ChangeType]: (request: Request, event: EventOf<Type>, meta: Meta) => Patch;
} = {
  "request.edited": (request, { changes, scopeChange }, meta) => ({
    ...changes,
    scopeChanges: scopeChange ? [...request.scopeChanges, meta.at] : request.scopeChanges,
  }),
  "request.accepted": (request, { place, size, ready }, meta) => ({
    ...place,
    size,
    readyList: ready,
    ...enter(request, "ready", meta.at),
    ...decided(request, meta),
  }),
  "request.asked": (request, { question, mentions }, meta) => ({
    question: { text: question, mentions, by: meta.actor, at: meta.at },
    watchers: watchedBy(request, ...mentions),
    ...enter(request, "needs_info", meta.at),
    ...decided(request, meta),
  }),
  "request.answered": (request, { mentions }, meta) => ({
    question: null,
    watchers: watchedBy(request, meta.actor, ...mentions),
    turnAt: meta.at,
    ...enter(request, "filed", meta.at),
  }),
  "request.declined": (request, { reason, alternative, duplicateOf }, meta) => ({
    column: null,
    rank: null,
    lastDecliner: meta.actor,
    declines: [...request.declines, { at: meta.at, reason, alternative, duplicateOf }],
    ...enter(request, "declined", meta.at),
    ...decided(request, meta),
    ...close(request, meta),
  }),
  "request.appealed": (request, { reason }, meta) => ({
    appeal: { reason, at: meta.at, decliner: request.lastDecliner },
    turnAt: meta.at,
    closedAt: null,
    ...enter(request, "filed", meta.at),
  }),
  "request.withdrawn": (request, _event, meta) => ({
    column: null,
    rank: null,
    sprint: null,
    question: null,
    ...enter(request, "withdrawn", meta.at),
    ...close(request, meta),
  }),
  "request.planned": (request, { place, sprint }, meta) => ({
    ...place,
    sprint,
    ...enter(request, "committed", meta.at),
  }),
  "request.moved": (request, { place, sprint }, meta) => {
    const stage = meta.stageOf(place.column) ?? request.standing;
    const reachesReview = stage === "review" && request.returned !== null;
    return {
      ...place,
      sprint,
      ...(reachesReview ? { returned: null } : {}),
      ...enter(request, stage, meta.at),
    };
  },
  "request.delivery_accepted": (request, { place, rating: stars, words }, meta) => ({
    ...place,
    rating: stars === null && words === "" ? request.rating : { stars, words, by: meta.actor, at: meta.at },
    returned: null,
    ...enter(request, "launch_ready", meta.at),
  }),
  "request.delivery_returned": (request, { place, reason }, meta) => ({
    ...place,
    returned: { reason, by: meta.actor, at: meta.at },
    ...enter(request, "in_progress", meta.at),
  }),
  "request.published": (request, { place }, meta) => ({
    ...place,
    ...enter(request, "live", meta.at),
    ...close(request, meta),
  }),
  "request.reopened": (request, { place, reason, sprint }, meta) => ({
    ...place,
    sprint,
    closedAt: null,
    returned: { reason, by: meta.actor, at: meta.at },
    reopenings: [...request.reopenings, meta.at],
    ...enter(request, "in_progress", meta.at),
  }),
  "request.blocked": (request, { reason, note, owner }, meta) => ({
    block: { reason, note, owner, by: meta.actor, since: meta.at },
    blocks: [
      ...request.blocks,
      { reason, from: meta.at, to: null, ownerSide: owner === null ? null : meta.sideOf(owner) },
    ],
  }),
  "request.unblocked": (request, _event, meta) => unblock(request, meta),
  "request.assigned": (_request, { assignees }) => ({ assignees }),
  "request.labelled": (_request, { labels }) => ({ labels }),
  "request.skills_needed": (_request, { skills }) => ({ skills }),
  "request.subtask_added": (request, { subtask }) => ({ subtasks: [...request.subtasks, { ...subtask }] }),
  "request.subtask_changed": (request, { subtask, changes }) => ({
    subtasks: request.subtasks.map((one) => (one.id === subtask ? { ...one, ...changes } : one)),
  }),
  "request.subtask_removed": (request, { subtask }) => ({
    subtasks: request.subtasks.filter(({ id }) => id !== subtask),
  }),
  "request.served": (_request, { goal }) => ({ goal }),
  "request.sized": (_request, { size }) => ({ size }),
  "request.triaged": (_request, event) => ({
    class: event.class,
    worth: event.worth,
    urgency: event.urgency,
    risk: event.risk,
    dueDate: event.dueDate,
    ifMissed: event.ifMissed,
    meanwhileWaits: event.meanwhileWaits,
  }),
  "request.ticked": (_request, { list, items }) =>
    list === "ready" ? { readyList: items } : { doneList: items },
  "request.commented": (request, { comment, mentions }, meta) => ({
    comments: [...request.comments, { id: comment, by: meta.actor, at: meta.at }],
    watchers: watchedBy(request, meta.actor, ...mentions),
    ...respond(request, meta),
  }),
  "request.attached": (request, { file }, meta) => ({
    files: [...request.files, { ...file, by: meta.actor, at: meta.at }],
  }),
  "request.detached": (request, { file }) => ({ files: request.files.filter(({ id }) => id !== file) }),
  "request.snoozed": (_request, { until, note }, meta) => ({
    snoozed: { until, note, by: meta.actor, at: meta.at },
  }),
  "request.woken": () => ({ snoozed: null }),
  "request.handed_over": (request, { from, pod, reason, place }, meta) => ({
    ...(place && { ...place, sprint: null, ...enter(request, "ready", meta.at) }),
    pod,
    assignees: [],
    snoozed: null,
    handedOver: { from, reason, by: meta.actor, at: meta.at },
  }),
  "request.reminded": (request, { what, since }) => ({ reminded: { ...request.reminded, [what]: since } }),
  "request.promised": (_request, { promise }, meta) => ({
    promise: { ...promise, ownDate: promise.ownDate && { ...promise.ownDate }, at: meta.at },
  }),
  "request.delegated": (_request, { delegate }) => ({ delegate }),
  "request.sprint_changed": (_request, { sprint }) => ({ sprint }),
  "request.go_live_set": (_request, { goLive }) => ({ goLive }),
  "request.restored": (_request, { fields }) => fields,
};

/** Commands that have their own way back instead of undo. */
const INSTEAD: Partial<Record<RequestEvent["type"], Exclude<UndoNote["instead"], null>>> = {
  "request.published": "reopen",
  "request.delivery_accepted": "recall",
  "request.declined": "appeal",
  "request.commented": "remove",
  // Only starting and closing a sprint send these: an undo would take back half of that.
  "request.sprint_changed": "none",
};

/** The request after an event, with a note of what it replaced, so that the same command can be undone. */
export function changeRequest(request: Request, event: EventOf<ChangeType>, meta: Meta): Request {
  const change = REQUEST_CHANGES[event.type] as (r: Request, e: EventOf<ChangeType>, m: Meta) => Patch;
  const patch = change(request, event, meta);
  // These change nothing that anybody did, so what was done last can still be undone.
  if (event.type === "request.reminded" || event.type === "request.promised") return changed(request, patch);
  const same = request.undo?.command === meta.commandId ? request.undo : null;
  // A loop and no pipeline of pairs: a replay does this for each of a million events.
  const replaced: Record<string, unknown> = {};
  for (const key in patch) replaced[key] = request[key as keyof Request];
  const undo: UndoNote = {
    command: meta.commandId,
    actor: meta.actor,
    instead: same?.instead ?? INSTEAD[event.type] ?? null,
    before: same ? { ...(replaced as Patch), ...same.before } : (replaced as Patch),
  };
  return changed(request, patch, { undo });
}

/** A new request, filed. */
export function fileRequest(event: EventOf<"request.filed">, meta: Meta): Request {
  const { brief, splitFrom } = event;
  const filed = splitFrom?.filed ?? meta.at;
  return {
    id: event.request,
    key: event.key,
    ...brief,
    formVersion: event.formVersion,
    service: event.service,
    pod: event.pod,
    class: event.class,
    requester: event.requester,
    requesterSide: event.requesterSide,
    meanwhileWaits: event.meanwhileWaits,
    size: null,
    standing: "filed",
    entered: { filed },
    visits: [{ standing: "filed", from: filed, to: null }],
    blocks: [],
    firstResponseAt: splitFrom?.answered ?? null,
    scopeChanges: [],
    reopenings: [],
    declines: [],
    imported: false,
    column: null,
    rank: null,
    sprint: null,
    assignees: [],
    labels: [],
    skills: null,
    delegate: null,
    worth: 1,
    urgency: 1,
    risk: 1,
    readyList: event.ready.map((text) => ({ text, done: false })),
    doneList: event.done.map((text) => ({ text, done: false })),
    subtasks: [],
    links: [],
    block: null,
    question: null,
    comments: [],
    watchers: event.requester === null ? [] : [event.requester],
    files: event.files.map((file) => ({ ...file, by: meta.actor, at: meta.at })),
    turnAt: meta.at,
    snoozed: null,
    handedOver: null,
    reminded: {},
    returned: null,
    appeal: null,
    lastDecliner: null,
    rating: null,
    outcomeReport: null,
    promise: null,
    goal: null,
    goLive: null,
    closedAt: null,
    undo: { command: meta.commandId, actor: meta.actor, instead: "withdraw", before: {} },
  };
}

/** What stays of a request once it is archived. */
export function factsOf(request: Request): FlowFacts {
  const followUpOf = request.links.find(({ kind, way }) => kind === "follow_up" && way === "out");
  return {
    id: request.id,
    key: request.key,
    title: request.title,
    service: request.service,
    class: request.class,
    pod: request.pod,
    campaign: request.campaign,
    requester: request.requester,
    requesterSide: request.requesterSide,
    size: request.size,
    standing: request.standing,
    entered: request.entered,
    visits: request.visits,
    blocks: request.blocks,
    firstResponseAt: request.firstResponseAt,
    scopeChanges: request.scopeChanges,
    reopenings: request.reopenings,
    declines: request.declines,
    imported: request.imported,
    // Left out where there is none: a hundred thousand of these stay.
    ...(request.rating && { rating: request.rating }),
    ...(request.outcomeReport && { outcomeReport: request.outcomeReport }),
    ...(followUpOf && { followUpOf: { request: followUpOf.other, key: followUpOf.key } }),
    ...(request.promise && { promise: request.promise }),
    ...(request.goal && { goal: request.goal }),
    ...(request.value && { value: request.value }),
  };
}
