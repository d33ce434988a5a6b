import { addService, changeService, latestOf } from "../catalogue/evolve.ts";
import { EVOLVE_CONVERSATION } from "../conversation/evolve.ts";
import { EVOLVE_OUTCOME, followOutcome } from "../outcome/evolve.ts";
import { EVOLVE_GOALS } from "../goal/evolve.ts";
import { EVOLVE_LINKS, linkFollowUp } from "../link/evolve.ts";
import { EVOLVE_RECURRING } from "../recurring/evolve.ts";
import { tableGet } from "../kernel/table.ts";
import { isLane } from "../pod/lane-limits.ts";
import { rankAt } from "../kernel/rank.ts";
import { changed } from "../request/copy.ts";
import type { RequestEvent } from "../request/events.ts";
import { changeRequest, factsOf, fileRequest } from "../request/evolve.ts";
import { EVOLVE_RETRO } from "../retro/evolve.ts";
import { EVOLVE_SKILLS } from "../skill/evolve.ts";
import { followRequest } from "../sprint/follow-request.ts";
import type { Draft } from "./draft.ts";
import type { DomainEvent } from "./events.ts";
import type { Meta } from "./meta.ts";
import type { WorkspaceState } from "./state.ts";

type EventOf<Type extends DomainEvent["type"]> = Extract<DomainEvent, { type: Type }>;
type Evolve = {
  readonly [Type in Exclude<DomainEvent["type"], RequestEvent["type"]>]: (
    draft: Draft,
    event: EventOf<Type>,
    meta: Meta,
  ) => void;
};

type MapName = "members" | "pods" | "columns" | "services" | "labels" | "views" | "campaigns" | "sprints";

/** Changes an entry that is there; an event about an unknown one is skipped. */
function change<Name extends MapName>(
  draft: Draft,
  name: Name,
  id: string,
  changes: Partial<WorkspaceState[Name][string]>,
): void {
  const entry = draft.state[name][id] as WorkspaceState[Name][string] | undefined;
  if (entry) draft.put(name, id, { ...entry, ...changes });
}

const EVOLVE: Evolve = {
  ...EVOLVE_CONVERSATION,
  ...EVOLVE_OUTCOME,
  ...EVOLVE_GOALS,
  ...EVOLVE_LINKS,
  ...EVOLVE_RECURRING,
  ...EVOLVE_RETRO,
  ...EVOLVE_SKILLS,
  "workspace.created": (draft, { settings }) => draft.settings(settings),
  "workspace.configured": (draft, { changes }) => {
    if (draft.state.settings) draft.settings({ ...draft.state.settings, ...changes });
  },
  "member.added": (draft, { member, side, roles, pods }, { at }) =>
    draft.put("members", member, { id: member, side, roles, pods, skills: {}, active: true, joinedAt: at }),
  "member.changed": (draft, { member, side, roles, pods }) =>
    change(draft, "members", member, { side, roles, pods }),
  "member.deactivated": (draft, { member }) => change(draft, "members", member, { active: false }),
  "member.reactivated": (draft, { member }) => change(draft, "members", member, { active: true }),
  "pod.created": (draft, { pod, columns }) => {
    draft.put("pods", pod.id, pod);
    for (const column of columns) {
      draft.put("columns", column.id, column);
      draft.addLane(column.id);
    }
  },
  "pod.changed": (draft, { pod, changes }) => {
    const found = draft.state.pods[pod];
    if (found) draft.putPod({ ...found, ...changes });
  },
  "column.added": (draft, { column, columns }) => {
    draft.put("columns", column.id, column);
    draft.addLane(column.id);
    change(draft, "pods", column.pod, { columns });
  },
  "column.changed": (draft, { column, changes }) => {
    const found = draft.state.columns[column];
    if (found) draft.putColumn({ ...found, ...changes });
  },
  "column.removed": (draft, { column, columns }) => {
    const pod = draft.state.columns[column]?.pod;
    if (pod) change(draft, "pods", pod, { columns });
    draft.remove("columns", column);
    draft.removeLane(column);
  },
  "column.reranked": (draft, { column, order }) => {
    order.forEach((id, i) => {
      const request = tableGet(draft.state.requests, id);
      if (request?.column === column) draft.putRequest(changed(request, { rank: rankAt(i) }));
    });
  },
  "column.limit_overridden": (draft, { column, reason }, { actor, at }) => {
    if (actor) change(draft, "columns", column, { override: { by: actor, reason, at } });
  },
  "pod.lane_limit_overridden": (draft, { pod, lane, reason }, { actor, at }) => {
    const limits = draft.state.pods[pod]?.laneLimits;
    if (!limits || !actor) return;
    const laneLimits = limits.map((each) =>
      isLane(each.lane, lane) ? { ...each, override: { by: actor, reason, at } } : each,
    );
    change(draft, "pods", pod, { laneLimits });
  },
  // Kept in the log for its reason; the state has nothing to remember.
  "pod.expedite_limit_overridden": () => undefined,
  "service.added": (draft, { service }, { at }) => draft.put("services", service.id, addService(service, at)),
  "service.changed": (draft, { service, changes }) => {
    const before = draft.state.services[service];
    if (before) draft.put("services", service, changeService(draft.state, before, changes));
  },
  "service.reviewed": (draft, { service, side, note }, { at, actor }) => {
    const reviews = draft.state.services[service]?.reviews;
    if (reviews)
      change(draft, "services", service, { reviews: { ...reviews, [side]: { at, by: actor, note } } });
  },
  "service.reminded": (draft, { service, side, due }) => {
    const reminded = draft.state.services[service]?.reminded;
    if (reminded) change(draft, "services", service, { reminded: { ...reminded, [side]: due } });
  },
  "service.proposed": (draft, { service, proposal, text }, { at, actor }) => {
    const known = draft.state.services[service]?.proposals;
    const added = { id: proposal, by: actor, at, text, settled: null };
    if (known) change(draft, "services", service, { proposals: latestOf([...known, added]) });
  },
  "service.proposal_settled": (draft, { service, proposal, taken, answer }, { at, actor }) => {
    const known = draft.state.services[service]?.proposals;
    const settled = { at, by: actor, taken, answer };
    const proposals = known?.map((each) => (each.id === proposal ? { ...each, settled } : each));
    if (proposals) change(draft, "services", service, { proposals: latestOf(proposals) });
  },
  "campaign.added": (draft, { campaign }) => draft.put("campaigns", campaign.id, campaign),
  "campaign.changed": (draft, { campaign, changes }) => change(draft, "campaigns", campaign, changes),
  "campaign_template.kept": (draft, { template }) => draft.put("campaignTemplates", template.id, template),
  "campaign_template.removed": (draft, { template }) => draft.remove("campaignTemplates", template),
  "view.kept": (draft, { view }, { actor }) => {
    const before = draft.state.views[view.id];
    draft.put("views", view.id, { ...view, owner: before ? before.owner : actor });
  },
  "view.removed": (draft, { view }) => draft.remove("views", view),
  "label.added": (draft, { label }) => draft.put("labels", label.id, label),
  "label.changed": (draft, { label, changes }) => change(draft, "labels", label, changes),
  "label.removed": (draft, { label }) => draft.remove("labels", label),
  "request_template.kept": (draft, { template }) => draft.put("requestTemplates", template.id, template),
  "request_template.removed": (draft, { template }) => draft.remove("requestTemplates", template),
  "sprint.planned": (draft, { sprint, pod, name, goal, start, end, capacity }) =>
    draft.put("sprints", sprint, {
      id: sprint,
      pod,
      name,
      goal,
      state: "planned",
      start,
      end,
      capacity,
      startedAt: null,
      closedAt: null,
      committed: [],
      changes: [],
      unfinished: [],
      daysOff: {},
    }),
  "sprint.changed": (draft, { sprint, changes }) => change(draft, "sprints", sprint, changes),
  "sprint.days_off_set": (draft, { sprint, member, days }) => {
    const found = draft.state.sprints[sprint];
    if (!found) return;
    const { [member]: _before, ...others } = found.daysOff;
    change(draft, "sprints", sprint, { daysOff: days === 0 ? others : { ...others, [member]: days } });
  },
  "sprint.started": (draft, { sprint, committed }, { at }) =>
    change(draft, "sprints", sprint, { state: "active", startedAt: at, committed }),
  "sprint.closed": (draft, { sprint, unfinished }, { at }) =>
    change(draft, "sprints", sprint, { state: "closed", closedAt: at, unfinished }),
};

function evolveRequest(draft: Draft, event: RequestEvent, meta: Meta): void {
  const before = tableGet(draft.state.requests, event.request);
  if (event.type === "request.filed") {
    if (before) return;
    draft.takeKey();
    draft.putRequest(fileRequest(event, meta));
    linkFollowUp(draft, event);
  } else if (event.type === "request.imported") {
    draft.archive(event.facts);
  } else if (event.type === "request.archived") {
    if (!before) return;
    draft.removeRequest(before.id);
    draft.archive(factsOf(before));
  } else if (before) {
    const after = changeRequest(before, event, meta);
    draft.putRequest(after);
    followRequest(draft, before, after, meta.at);
    followOutcome(draft, event, after, meta);
  }
}

/** Changes the draft by one event. Total: an event about something unknown is skipped. */
export function evolve(draft: Draft, event: DomainEvent, meta: Meta): void {
  const apply = EVOLVE[event.type as keyof Evolve] as
    ((draft: Draft, event: DomainEvent, meta: Meta) => void) | undefined;
  if (apply) apply(draft, event, meta);
  else if (event.type.startsWith("request.")) evolveRequest(draft, event as RequestEvent, meta);
}
