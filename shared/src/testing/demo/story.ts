import { SERVICE_KEYS, type ServiceKey } from "../../catalogue/service.ts";
import type {
  CampaignId,
  ColumnId,
  LabelId,
  MemberId,
  PodId,
  RequestId,
  ServiceId,
  SkillId,
} from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/when.ts";
import { ARCHIVE_AFTER_MS } from "../../request/archive-request.ts";
import { requestOf } from "../../request/in-stage.ts";
import type { Dice } from "../dice.ts";
import { Agenda, type Course } from "./agenda.ts";
import type { OfficeClock } from "./calendar.ts";
import { CAST_NAMES, POD_LEAD, type CastName, type PodName } from "./cast.ts";
import type { ToldTitles } from "./titles.ts";
import type { Teller } from "./teller.ts";

const COLUMN_NAMES = ["ready", "committed", "build", "check", "review", "launchReady", "live"] as const;
type Columns = Readonly<Record<(typeof COLUMN_NAMES)[number], ColumnId>>;

interface StoryPod {
  readonly id: PodId;
  readonly columns: Columns;
}

const LAST_HOURS = 0.25;

/** Which pod answers which service. */
export const POD_OF = {
  landing_page: "growth",
  website_change: "growth",
  campaign_tweak: "growth",
  rapid_response: "growth",
  email_campaign: "customer",
  tracking_tag: "customer",
  data_extract: "customer",
  technology_advice: "customer",
} as const satisfies Record<ServiceKey, PodName>;

/** Everything that the parts of the story share. */
export class Story {
  readonly teller: Teller;
  readonly office: OfficeClock;
  readonly start: Instant;
  /** When the story is told up to. */
  readonly end: Instant;
  readonly agenda = new Agenda();
  readonly pods: Readonly<Record<PodName, StoryPod>>;
  readonly services: Readonly<Record<ServiceKey, ServiceId>>;
  readonly campaigns = new Map<string, CampaignId>();
  readonly labels = new Map<string, LabelId>();
  readonly skills = new Map<string, SkillId>();
  readonly titles: ToldTitles = { titles: new Set(), resting: new Map() };
  /** Places in a pod's Build that are kept for cards which are pulled soon. */
  readonly kept: { readonly pod: PodName; readonly until: Instant }[] = [];
  /** Cards that are pulled at a time of their own, or left for the visitor. */
  readonly appointed = new Set<RequestId>();
  readonly #lastMoment: Instant;
  readonly #waiting = new Map<RequestId, Course>();
  readonly #hands = new Map<RequestId, CastName>();
  readonly #names: ReadonlyMap<MemberId, CastName>;

  constructor(teller: Teller, office: OfficeClock, start: Instant, end: Instant) {
    this.teller = teller;
    this.office = office;
    this.start = start;
    this.end = end;
    this.#lastMoment = office.before(end, LAST_HOURS);
    const pod = (): StoryPod => ({
      id: teller.id(),
      columns: Object.fromEntries(COLUMN_NAMES.map((name) => [name, teller.id()])) as Columns,
    });
    this.pods = { growth: pod(), customer: pod() };
    this.services = Object.fromEntries(SERVICE_KEYS.map((key) => [key, teller.id()])) as Record<
      ServiceKey,
      ServiceId
    >;
    this.#names = new Map(CAST_NAMES.map((name) => [teller.people[name], name]));
  }

  get dice(): Dice {
    return this.teller.dice;
  }

  get now(): Instant {
    return this.teller.now;
  }

  /** How far the company has come in learning to work together, 0 to 1. */
  get learned(): number {
    return Math.min(1, Math.max(0, (this.now - this.start) / (this.end - this.start)));
  }

  /** A value that goes from `first` to `last` as the company learns. */
  grows(first: number, last: number): number {
    return first + (last - first) * this.learned;
  }

  /** Around `middle`, mostly within half and double of it. */
  about(middle: number, spread = 0.55): number {
    const bell = this.dice.below(1000) + this.dice.below(1000) + this.dice.below(1000);
    return middle * Math.exp(((bell - 1498.5) / 500) * spread);
  }

  /** The last minutes, in which nobody but the present moves a card. */
  get isLastMoment(): boolean {
    return this.now >= this.#lastMoment;
  }

  after(hours: number): Instant {
    return this.office.after(this.now, hours);
  }

  nameOf(member: MemberId): CastName {
    const name = this.#names.get(member);
    if (!name) throw new Error(`nobody is ${member}`);
    return name;
  }

  /** Keeps a request's course until its card is pulled. */
  wait(request: RequestId, course: Course): void {
    this.#waiting.set(request, course);
  }

  /** Notes who has pulled a request. */
  takes(request: RequestId, by: CastName): void {
    this.#hands.set(request, by);
  }

  /** Goes on with a request that was waiting and has just been pulled. */
  pulled(request: RequestId, by: CastName): void {
    this.takes(request, by);
    const course = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (course) this.agenda.add(this.now, course);
  }

  /** Who works on a request: whoever pulled it, else the pod's lead. */
  handOf(request: RequestId, pod: PodName): CastName {
    return this.#hands.get(request) ?? POD_LEAD[pod];
  }

  /** Puts a request that has just closed away after fourteen days, as the follower of the log does. */
  closed(request: RequestId): void {
    this.agenda.add(this.now, archiving(this, request, this.now));
  }
}

function* archiving(story: Story, request: RequestId, closedAt: Instant): Course {
  yield closedAt + ARCHIVE_AFTER_MS + 60_000;
  if (requestOf(story.teller.state, request)?.closedAt === closedAt)
    story.teller.give(null, "request.archive", { request });
}
