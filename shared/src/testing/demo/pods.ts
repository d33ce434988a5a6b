import { pullOrder } from "../../flow/pull-order.ts";
import { addDays, toDay, toEpochDay, weekday, type EpochDay } from "../../kernel/calendar-time.ts";
import type { SprintFacts } from "../../flow/sprint-facts.ts";
import { sprintLedger } from "../../flow/sprint-points.ts";
import type { RequestId, SprintId } from "../../kernel/ids.ts";
import { tableGet, tableValues } from "../../kernel/table.ts";
import { wipOf } from "../../pod/lanes.ts";
import { plannedPoints } from "../../request/plan-request.ts";
import { requestOf } from "../../request/in-stage.ts";
import type { Request } from "../../request/request.ts";
import { isDone, pointsOf } from "../../sprint/follow-request.ts";
import { activeSprint } from "../../sprint/sprint-dates.ts";
import type { Course } from "./agenda.ts";
import { DAY, HOUR } from "./calendar.ts";
import { POD_HANDS, POD_LEAD, type CastName, type PodName } from "./cast.ts";
import { daysOff, lookBack } from "./retros.ts";
import type { Story } from "./story.ts";

export const SPRINTS = 13;
const FIRST_NUMBER = 12;
/** Cards in Committed below which the lead looks for more. */
const KEPT_WAITING = 4;
/** Office hours before the end in which the last of them are left for the visitor to pull. */
const LAST_HOURS = 5;
const CAPACITY: Readonly<Record<PodName, number>> = { growth: 40, customer: 26 };

const inLane = ({ teller: { state } }: Story, column: string): Request[] =>
  (state.lanes[column] ?? []).flatMap((id) => tableGet(state.requests, id) ?? []);

/** Requests of a column in the order in which the rules say to pull them; what has waited long comes first. */
function inPullOrder(story: Story, requests: readonly Request[]): Request[] {
  const { services } = story.teller.state;
  const known = new Map(
    Object.values(services).map(({ id, sizeHint, cycle }) => [
      id as string,
      { sizeHint, cycleDays: cycle.days, cycleP85Days: null },
    ]),
  );
  const byId = new Map(requests.map((request) => [request.id as string, request]));
  const pullable = requests.map((request) => ({
    ...request,
    value: request.worth,
    filedAt: request.visits[0]?.from as number,
  }));
  const inTurn = pullOrder(pullable, known).flatMap(({ id }) => byId.get(id) ?? []);
  const longDays = story.grows(15, 5);
  const waitsLong = ({ visits }: Request) => story.now - Number(visits[0]?.from) > longDays * DAY;
  return [...inTurn.filter(waitsLong), ...inTurn.filter((each) => !waitsLong(each))];
}

/** A hand with the fewest open cards pulls the next committed card whenever Build has room. */
export function* pulling(story: Story, pod: PodName): Course {
  const { teller, dice, pods } = story;
  const { build, committed } = pods[pod].columns;
  for (;;) {
    yield story.after(0.25 + dice.below(40) / 100);
    const sprint = activeSprint(teller.state, pods[pod].id);
    const limit = teller.state.columns[build]?.limit ?? 0;
    const kept = story.kept.filter(
      (place) => place.pod === pod && story.now < place.until && story.now > place.until - 5 * HOUR,
    );
    if (
      !sprint ||
      wipOf(teller.state, build) + kept.length >= limit ||
      isAhead(story, pod, sprint) ||
      isLateInWeek(story)
    )
      continue;
    const next = inPullOrder(
      story,
      inLane(story, committed).filter(
        (request) => request.sprint === sprint.id && !story.appointed.has(request.id),
      ),
    )[0];
    if (next) pull(story, pod, next.id);
  }
}

/** Whether enough of the sprint is under way for the time: people start a card when it can be finished. */
function isAhead(story: Story, pod: PodName, sprint: SprintFacts): boolean {
  const { office, teller, now } = story;
  const first = toEpochDay(sprint.start);
  const whole = office.hours(office.at(first, "00:00"), office.at(first + 12, "00:00"));
  const passed = office.hours(office.at(first, "00:00"), now) / Math.max(1, whole);
  const { committedPoints, addedPoints, removedPoints } = sprintLedger(sprint).sums;
  const lead = story.grows(0.05, 0.3);
  let appointed = 0;
  for (const id of story.appointed) {
    const request = requestOf(teller.state, id);
    if (request?.sprint === sprint.id) appointed += pointsOf(teller.state, request);
  }
  const total = committedPoints + addedPoints - removedPoints - appointed;
  const cards = inLane(story, story.pods[pod].columns.committed).filter(({ id }) => !story.appointed.has(id));
  const isEnding = story.end - now < 14 * DAY && office.hours(now, story.end) < LAST_HOURS;
  if (isEnding && cards.length <= KEPT_WAITING) return true;
  const waiting = cards.reduce((sum, request) => sum + pointsOf(teller.state, request), 0);
  return total - waiting >= total * (passed + lead);
}

/** Before a weekend people finish and do not start, once they have learned to. */
function isLateInWeek({ office, now, learned }: Story): boolean {
  const day = office.dayOf(now);
  return learned > 0.12 && !office.isOpenDay(day + 1) && now > office.at(day, "12:00");
}

/** Fills Build up to its limit; where too little waits, the lead lowers the limit to what is there. */
export function fillUp(story: Story, pod: PodName): void {
  const { build, committed } = story.pods[pod].columns;
  const room = () => (story.teller.state.columns[build]?.limit ?? 0) - wipOf(story.teller.state, build);
  const waiting = inPullOrder(story, inLane(story, committed)).filter(({ id }) => !story.appointed.has(id));
  for (const { id } of waiting) if (room() > 0) pull(story, pod, id);
  const sprint = activeSprint(story.teller.state, story.pods[pod].id);
  const ready = sprint ? inPullOrder(story, inLane(story, story.pods[pod].columns.ready)) : [];
  for (const { id } of ready) {
    if (!sprint || room() <= 0 || story.appointed.has(id)) continue;
    story.teller.give(POD_LEAD[pod], "request.plan", { request: id, sprint: sprint.id, confirmed: true });
    pull(story, pod, id);
  }
  if (room() > 0)
    story.teller.give(POD_LEAD[pod], "column.change", {
      column: build,
      limit: Math.max(1, wipOf(story.teller.state, build)),
    });
}

function pull(story: Story, pod: PodName, request: RequestId): void {
  const hand = freest(story, pod);
  story.teller.give(hand, "request.move", { request, column: story.pods[pod].columns.build });
  story.pulled(request, hand);
}

function freest(story: Story, pod: PodName): CastName {
  const { teller } = story;
  const open = new Map<string, number>();
  for (const request of tableValues(teller.state.requests))
    if (request.standing === "in_progress")
      for (const member of request.assignees) open.set(member, (open.get(member) ?? 0) + 1);
  const load = (name: CastName) => open.get(teller.people[name]) ?? 0;
  return POD_HANDS[pod].reduce<CastName>(
    (best, name) => (load(name) < load(best) ? name : best),
    POD_HANDS[pod][0],
  );
}

/** The lead adds ready work to the running sprint: at first twice a week, later every morning and afternoon. */
export function* replenishing(story: Story, pod: PodName): Course {
  const { teller, office, pods } = story;
  const { ready, committed } = pods[pod].columns;
  for (let day = office.dayOf(story.start); ; day++) {
    for (const time of ["09:40", "13:50"]) {
      const at = office.at(day, time);
      if (at <= story.now || !office.isOpenDay(day) || !looksThen(story, day, time)) continue;
      yield at;
      const sprint = activeSprint(teller.state, pods[pod].id);
      if (!sprint) continue;
      for (const request of inPullOrder(story, inLane(story, ready))) {
        if (story.appointed.has(request.id)) continue;
        const waits = inLane(story, committed).length;
        const points = pointsOf(teller.state, request);
        const { addedPoints } = sprintLedger(teller.state.sprints[sprint.id] ?? sprint).sums;
        const urgent = request.class === "fixed_date" && isNear(request, day);
        const capacity = sprint.capacity ?? 0;
        const isSlack =
          plannedPoints(teller.state, sprint.id) + points <= capacity * 0.6 ||
          (waits < KEPT_WAITING && sprint.end >= toDay(office.dayOf(story.end)));
        const isRoom = addedPoints + points <= capacity * story.grows(0.2, 0.5);
        if (waits >= 9 || !(urgent || isSlack || (isRoom && (waits < KEPT_WAITING || points === 1))))
          continue;
        teller.give(POD_LEAD[pod], "request.plan", {
          request: request.id,
          sprint: sprint.id,
          confirmed: true,
        });
      }
    }
    if (story.now >= story.end) return;
  }
}

const isNear = ({ dueDate }: Request, day: EpochDay): boolean =>
  dueDate !== null && dueDate <= addDays(toDay(day), 14);

function looksThen(story: Story, day: EpochDay, time: string): boolean {
  const at = story.office.at(day, time);
  const learned = (at - story.start) / (story.end - story.start);
  if (learned > 0.66) return true;
  if (time !== "09:40") return false;
  return learned > 0.33 ? weekday(day) !== 1 && weekday(day) !== 4 : weekday(day) === 1 || weekday(day) === 3;
}

/** Limits fall as the pod learns to finish before it starts. */
export function* tightening(story: Story, pod: PodName): Course {
  const { build, check, review } = story.pods[pod].columns;
  const lead = POD_LEAD[pod];
  const length = story.end - story.start;
  for (const [share, limits] of [
    [0.34, [5, 4, 6]],
    [0.62, [4, 3, 4]],
  ] as const) {
    yield story.office.after(story.start + length * share, 1);
    [build, check, review].forEach((column, i) =>
      story.teller.give(lead, "column.change", { column, limit: limits[i] ?? 4 }),
    );
  }
}

/** First day of the sprint that runs at the end: its Monday, so chosen that the end falls into its middle. */
export function lastSprintStart(today: EpochDay): EpochDay {
  const monday = today - weekday(today);
  return weekday(today) <= 2 ? monday - 7 : monday;
}

/** Thirteen sprints: planned on the Thursday before, started on a Monday, closed with a word on all that is left. */
export function* sprinting(story: Story, pod: PodName): Course {
  const { office, teller, pods } = story;
  const lead = POD_LEAD[pod];
  const last = lastSprintStart(office.dayOf(story.end));
  let running: SprintId | null = null;
  for (let n = 0; n < SPRINTS; n++) {
    const first = last - 14 * (SPRINTS - 1 - n);
    yield Math.max(story.now, office.after(office.at(first - 4, "15:00"), 0));
    const sprint = teller.id<SprintId>();
    const capacity = Math.round(CAPACITY[pod] * workingShare(story, first));
    teller.give(lead, "sprint.plan", {
      sprint,
      pod: pods[pod].id,
      name: `Sprint ${FIRST_NUMBER + n}`,
      goal: goalOf(story, pod, first),
      start: toDay(first),
      end: toDay(first + 11),
      capacity,
    });
    daysOff(story, pod, sprint, SPRINTS - 1 - n);
    yield office.after(office.at(first, "09:05"), 0);
    if (running) {
      close(story, pod, running, sprint);
      lookBack(story, pod, running, SPRINTS - 1 - n);
    }
    fill(story, pod, sprint, capacity);
    teller.give(lead, "sprint.start", { sprint, confirmed: true });
    running = sprint;
  }
}

/** Share of a sprint's ten weekdays on which people are there. */
function workingShare({ office }: Story, first: EpochDay): number {
  let open = 0;
  for (let day = first; day < first + 12; day++) if (office.isOpenDay(day)) open++;
  return Math.max(0.1, open / 10);
}

/** What is left goes on into the next sprint; a card that nobody started may go back to ready. */
function close(story: Story, pod: PodName, sprint: SprintId, next: SprintId): void {
  const { teller, dice } = story;
  const open = [...tableValues(teller.state.requests)].filter(
    (r) => r.sprint === sprint && !isDone(r.standing),
  );
  teller.give(POD_LEAD[pod], "sprint.close", {
    sprint,
    next,
    decisions: open.map(({ id, standing }) => ({
      request: id,
      to: standing === "committed" && dice.chance(0.25) ? ("ready" as const) : ("next" as const),
    })),
  });
}

/** Commits ready work up to the capacity, a little less once the pod knows that something always comes between. */
function fill(story: Story, pod: PodName, sprint: SprintId, capacity: number): void {
  const { teller, pods } = story;
  const share = story.grows(1, 0.92);
  const ready = inPullOrder(story, inLane(story, pods[pod].columns.ready));
  const appointed = (request: Request) => story.appointed.has(request.id);
  for (const request of [...ready.filter(appointed), ...ready.filter((each) => !appointed(each))]) {
    const points = plannedPoints(teller.state, sprint) + pointsOf(teller.state, request);
    if (!appointed(request) && points > capacity * share) break;
    teller.give(POD_LEAD[pod], "request.plan", { request: request.id, sprint });
  }
}

const CRAFT: Readonly<Record<PodName, readonly string[]>> = {
  growth: [
    "No page slower than two seconds on a phone",
    "Every store has a page of its own",
    "The basket explains itself",
  ],
  customer: [
    "Every e-mail readable in the dark",
    "One number for finance and marketing",
    "Members hear of it first",
  ],
};

function goalOf(story: Story, pod: PodName, first: EpochDay): string {
  const soon = Object.values(story.teller.state.campaigns)
    .filter(
      ({ launchDate }) =>
        launchDate !== null && launchDate >= toDay(first) && launchDate <= toDay(first + 20),
    )
    .sort((a, b) => ((a.launchDate ?? "") < (b.launchDate ?? "") ? -1 : 1))[0];
  if (!soon) return story.dice.of(CRAFT[pod])!;
  return pod === "growth"
    ? `${soon.name} is live on every page before it starts`
    : `${soon.name}: every mailing tested a day ahead`;
}

export const PODS = ["growth", "customer"] as const satisfies readonly PodName[];
