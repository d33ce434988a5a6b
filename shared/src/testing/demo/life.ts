import type { RequestId } from "../../kernel/ids.ts";
import { toDay } from "../../kernel/calendar-time.ts";
import type { Instant } from "../../kernel/when.ts";
import { expeditesOf, wipOf } from "../../pod/lanes.ts";
import { requestOf } from "../../request/in-stage.ts";
import { activeSprint } from "../../sprint/sprint-dates.ts";
import type { WorkspaceState } from "../../workspace/state.ts";
import { bringing, liking, planning, reacting } from "./after.ts";
import type { Course } from "./agenda.ts";
import { DAY, HOUR } from "./calendar.ts";
import { POD_HANDS, POD_LEAD, type CastName, type PodName } from "./cast.ts";
import { filing } from "./filing.ts";
import { isPutAside, type Plan } from "./plan.ts";
import { fillUp } from "./pods.ts";
import { POD_OF, type Story } from "./story.ts";
import { APPEALS, DECLINES, LET_OVER, MARKETING_COMMENTS, POD_COMMENTS, WITHDRAWALS } from "./talk.ts";

/** The whole life of one request, from filing to live or wherever the present finds it. */
export function* life(story: Story, plan: Plan): Course {
  const pod = POD_OF[plan.service];
  const after = (hours: number): Instant => (plan.rapid ? story.now + hours * HOUR : story.after(hours));
  if (isPutAside(plan.hold)) {
    story.teller.apart(() => filing(story, plan));
    yield after(plan.respondHours);
    return story.teller.apart(() => putAside(story, plan, pod));
  }
  filing(story, plan);
  if (plan.hold === "filed") return;
  yield after(plan.respondHours);
  const taken = yield* triage(story, plan, pod, after);
  if (!taken || plan.hold === "ready") return;
  if (plan.hold === "committed") return commit(story, plan, pod);
  if (plan.rapid || plan.pull) yield* hurry(story, plan, pod, after);
  else {
    if (plan.fate === "withdraw")
      story.agenda.add(story.after(3 + story.dice.below(10)), withdrawing(story, plan));
    yield null;
  }
  talk(story, plan, pod, 0.5);
  if (plan.scopeChange !== null) story.agenda.add(after(plan.buildHours * 0.5), changing(story, plan));
  const first = yield* work(story, plan, pod, plan.buildHours, after);
  if (!first || !(yield* deliver(story, plan, pod, after))) return;
  if (plan.reopened === null) return;
  yield story.after(4 + story.dice.below(24));
  if (!isFresh(story, plan)) return;
  story.teller.give(plan.requester, "request.reopen", { request: plan.id, reason: plan.reopened });
  yield* work(story, { ...plan, block: null }, pod, plan.buildHours * 0.3, after);
  yield* deliver(story, { ...plan, returned: null }, pod, after);
}

/** No answer yet: put aside until after the visitor's day, or found to be the other pod's. */
function putAside(
  { teller, office, end, pods }: Story,
  { id: request, hold, aside }: Plan,
  pod: PodName,
): void {
  if (hold === "handed_over") {
    const other = pods[pod === "growth" ? "customer" : "growth"];
    teller.give(POD_LEAD[pod], "request.hand_over", { request, pod: other.id, reason: aside });
    return;
  }
  let day = office.dayOf(end) + 2;
  while (!office.isOpenDay(day)) day++;
  const [hand] = POD_HANDS[pod];
  teller.give(hand, "request.snooze", { request, until: office.at(day, "09:00"), note: aside });
}

/** The lead takes it into the running sprint, where it waits for whoever visits. */
function commit(story: Story, plan: Plan, pod: PodName): void {
  const sprint = activeSprint(story.teller.state, story.pods[pod].id);
  if (sprint)
    story.teller.give(POD_LEAD[pod], "request.plan", {
      request: plan.id,
      sprint: sprint.id,
      confirmed: true,
    });
}

type After = (hours: number) => Instant;

/** From filed to ready; false where it ends before, or is held. */
function* triage(
  story: Story,
  plan: Plan,
  pod: PodName,
  after: After,
): Generator<Instant | null, boolean, void> {
  const { teller, dice } = story;
  const request = plan.id;
  const hand = dice.of(POD_HANDS[pod])!;
  const lead = POD_LEAD[pod];
  if (plan.ask) {
    teller.give(hand, "request.ask", { request, question: plan.ask.question });
    if (plan.hold === "asked") return false;
    yield after(plan.ask.hours);
    teller.give(plan.requester, "request.answer", { request, answer: plan.ask.answer });
    yield after(Math.min(4, plan.respondHours * 0.5));
  }
  let decider: CastName = dice.chance(0.3) ? lead : hand;
  if (plan.fate === "decline" || plan.fate === "appeal") {
    const [reason, alternative] = plan.decline ?? dice.of(DECLINES)!;
    teller.give(lead, "request.decline", { request, reason, alternative });
    story.closed(request);
    if (plan.fate === "decline") return false;
    yield after(plan.hold ? 10 : 5 + dice.below(6));
    if (!isFresh(story, plan)) return false;
    teller.give(plan.requester, "request.appeal", { request, reason: dice.of(APPEALS)! });
    if (plan.hold === "appealed") return false;
    yield after(5 + dice.below(8));
    decider = "ruth";
    if (dice.chance(0.4)) {
      const [again, instead] = dice.of(DECLINES)!;
      teller.give(decider, "request.decline", { request, reason: again, alternative: instead });
      story.closed(request);
      return false;
    }
  }
  const state = () => teller.state;
  while (plan.class === "expedite" && expeditesOf(state(), state().pods[story.pods[pod].id]!) > 0)
    yield after(0.2);
  if (decider !== "ruth") {
    const hurried = plan.class === "expedite" ? 12 : plan.class === "fixed_date" ? 6 : 1;
    teller.give(decider, "request.triage", {
      request,
      worth: 2 + dice.below(12),
      urgency: Math.min(20, hurried + dice.below(8)),
      risk: 1 + dice.below(6),
    });
  }
  const tick = teller.request(request).readyList.map((_, i) => i);
  teller.give(decider, "request.accept", { request, size: plan.size, tick });
  return true;
}

/** Whether it closed so lately that it can come back; around Christmas an answer may take too long. */
function isFresh(story: Story, plan: Plan): boolean {
  const closedAt = requestOf(story.teller.state, plan.id)?.closedAt;
  return typeof closedAt === "number" && story.now - closedAt < 13 * DAY;
}

/** Pulled at once, or at a time of its own: the lead takes it into the sprint, a hand into Build. */
function* hurry(story: Story, plan: Plan, pod: PodName, after: After): Course {
  const { teller, pods } = story;
  yield plan.pull?.at ?? after(0.05);
  const request = plan.id;
  const column = pods[pod].columns.build;
  const hand = plan.pull?.by ?? story.dice.of(POD_HANDS[pod])!;
  const sprint = activeSprint(teller.state, pods[pod].id);
  if (plan.class !== "expedite" && sprint && teller.request(request).standing === "ready")
    teller.give(POD_LEAD[pod], "request.plan", { request, sprint: sprint.id, confirmed: true });
  if (plan.pull?.override) fillUp(story, pod);
  if (plan.class !== "expedite" && !hasRoom(story.teller.state, column)) {
    const override = plan.pull?.override ?? story.dice.of(LET_OVER)!;
    teller.give(POD_LEAD[pod], "request.assign", { request, assignees: [teller.people[hand]] });
    teller.give(POD_LEAD[pod], "request.move", { request, column, override });
  } else teller.give(hand, "request.move", { request, column });
  story.takes(request, hand);
}

/** From Build to Review; false where the present finds it on the way. */
function* work(
  story: Story,
  plan: Plan,
  pod: PodName,
  hours: number,
  after: After,
): Generator<Instant | null, boolean, void> {
  const { teller, pods } = story;
  const request = plan.id;
  const hand = story.handOf(request, pod);
  const { check, review } = pods[pod].columns;
  if (plan.hold === "build") return false;
  yield after(hours * 0.4);
  if (plan.block) {
    const { reason, note, owner } = plan.block;
    teller.give(hand, "request.block", { request, reason, note, owner: owner && teller.people[owner] });
    if (plan.hold === "blocked") return false;
    yield after(plan.block.hours);
    teller.give(hand, "request.unblock", { request });
  }
  yield after(hours * 0.6);
  if (!plan.rapid) {
    while (!hasRoom(story.teller.state, check) || story.isLastMoment) yield after(0.5);
    teller.give(hand, "request.move", { request, column: check });
    talk(story, plan, pod, 0.4);
    if (plan.hold === "check") {
      teller.give(hand, "request.tick", { request, list: "done", item: 0, done: true });
      return false;
    }
  }
  const open = teller.request(request).doneList.flatMap((item, i) => (item.done ? [] : [i]));
  for (const item of open) {
    yield after(plan.checkHours / open.length);
    teller.give(hand, "request.tick", { request, list: "done", item, done: true });
  }
  while (!plan.rapid && !hasRoom(story.teller.state, review)) yield after(0.5);
  teller.give(hand, "request.move", { request, column: review });
  return true;
}

/** From Review to live; false where the present finds it on the way. */
function* deliver(
  story: Story,
  plan: Plan,
  pod: PodName,
  after: After,
): Generator<Instant | null, boolean, void> {
  const { teller } = story;
  const request = plan.id;
  if (plan.hold === "review") return false;
  yield after(plan.acceptHours);
  if (plan.returned !== null) {
    teller.give(plan.requester, "request.return_delivery", { request, reason: plan.returned });
    if (plan.hold === "returned") return false;
    yield* work(story, { ...plan, block: null }, pod, plan.buildHours * 0.25, after);
    yield after(plan.acceptHours * 0.6);
  }
  talk(story, plan, pod, 0.25);
  teller.give(plan.requester, "request.accept_delivery", { request, ...liking(request) });
  if (plan.hold === "launch_ready") {
    planning(story, request, plan.requester, toDay(story.office.dayOf(story.now) + 4));
    return false;
  }
  yield after(plan.publishHours);
  teller.give(story.dice.chance(0.8) ? story.handOf(request, pod) : plan.requester, "request.publish", {
    request,
  });
  story.agenda.add(story.now, bringing(story, request, plan.requester));
  story.closed(request);
  return true;
}

const hasRoom = (state: WorkspaceState, column: string): boolean => {
  const found = state.columns[column];
  return !found || found.limit === null || wipOf(state, found.id) < found.limit;
};

/** Somebody says something now and then. */
function talk(story: Story, plan: Plan, pod: PodName, share: number): void {
  const { teller, dice } = story;
  if (!dice.chance(share)) return;
  const byPod = dice.chance(0.6);
  const text = dice.of<string>(byPod ? POD_COMMENTS : MARKETING_COMMENTS)!;
  const who = byPod ? story.handOf(plan.id, pod) : plan.requester;
  const mentions = byPod && text.includes("?") ? [teller.people[plan.requester]] : [];
  teller.give(who, "request.comment", { request: plan.id, comment: teller.id(), text, mentions });
  story.agenda.add(
    story.after(0.6),
    reacting(story, plan.id, byPod ? plan.requester : story.handOf(plan.id, pod)),
  );
}

/** The requester asks for more while the pod is at it. */
function* changing(story: Story, plan: Plan): Course {
  const { teller } = story;
  const { standing, outcome } = teller.request(plan.id);
  if (standing !== "in_progress" && standing !== "committed") return;
  teller.give(plan.requester, "request.edit", {
    request: plan.id,
    outcome: `${outcome} ${plan.scopeChange}`,
  });
  yield null;
}

/** The requester takes it back before anyone has pulled it. */
function* withdrawing(story: Story, plan: Plan): Course {
  const standing = requestOf(story.teller.state, plan.id)?.standing;
  if (standing !== "ready" && standing !== "committed") return;
  const reason = story.dice.of(WITHDRAWALS)!;
  story.teller.give(plan.requester, "request.withdraw", { request: plan.id, reason });
  story.closed(plan.id);
  yield null;
}

/** Adds a request's life to the agenda. */
export function begin(story: Story, plan: Plan): RequestId {
  const course = life(story, plan);
  if (plan.pull || plan.hold === "ready" || plan.hold === "committed") story.appointed.add(plan.id);
  story.wait(plan.id, course);
  story.agenda.add(plan.at, course);
  return plan.id;
}
