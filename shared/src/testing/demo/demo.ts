import type { MemberId, WorkspaceId } from "../../kernel/ids.ts";
import { mulberry32 } from "../../kernel/rng.ts";
import type { Instant } from "../../kernel/when.ts";
import type { Commit } from "../../workspace/commit.ts";
import type { WorkspaceState } from "../../workspace/state.ts";
import { Dice } from "../dice.ts";
import { toDay } from "../../kernel/calendar-time.ts";
import { DAY, HOUR, officeClock } from "./calendar.ts";
import { closing, keepTemplates } from "./campaign-life.ts";
import { campaignsBetween } from "./campaigns.ts";
import { CAST, CAST_NAMES } from "./cast.ts";
import { comingRound } from "./coming-round.ts";
import { settlingGoals } from "./goals.ts";
import { begin } from "./life.ts";
import { workingOut } from "./parts.ts";
import { ordinaryPlans } from "./plans.ts";
import { PODS, pulling, replenishing, sprinting, tightening } from "./pods.ts";
import { presentPlans } from "./present.ts";
import { COMPANY, setUp } from "./set-up.ts";
import { careForServices } from "./services.ts";
import { Story } from "./story.ts";
import { Teller } from "./teller.ts";

const WEEKS = 26;

export interface DemoPerson {
  readonly member: MemberId;
  readonly name: string;
  readonly email: string;
  /** The part that a visitor may play as this person, if any. */
  readonly part: "marketer" | "lead" | "leader" | null;
}

export interface Demo {
  readonly workspace: { readonly id: WorkspaceId; readonly name: string };
  readonly people: readonly DemoPerson[];
  /** The whole log, its times going up to `now`. */
  readonly commits: readonly Commit[];
  /** What the log replays to. */
  readonly state: WorkspaceState;
}

/**
 * Half a year of Hollin & Reed, a retailer of home textiles, up to `now`: every commit is a command that the rules let
 * pass. The same seed and `now` tell the same story.
 */
export function demo({ now, seed = 1985 }: { readonly now: Instant; readonly seed?: number }): Demo {
  const start = now - WEEKS * 7 * DAY;
  const year = (at: Instant) => new Date(at).getUTCFullYear();
  const office = officeClock(year(start) - 1, year(now) + 1);
  const teller = new Teller(new Dice(mulberry32(seed)), new Dice(mulberry32(seed + 1)), start);
  const story = new Story(teller, office, start, now);
  const plans = [...presentPlans(story), ...ordinaryPlans(story)];
  teller.now = start;
  setUp(story);
  for (const plan of plans) begin(story, plan);
  for (const pod of PODS) {
    const from = start + HOUR;
    for (const course of [sprinting, replenishing, pulling, tightening])
      story.agenda.add(from, course(story, pod));
  }
  for (const plan of campaignsBetween(toDay(office.dayOf(start)), toDay(office.dayOf(now))))
    story.agenda.add(start + HOUR, closing(story, plan));
  // Forty days ago may have been a holiday.
  const lately = office.after(now - 40 * DAY, 0);
  for (const course of [careForServices, settlingGoals]) story.agenda.add(lately, course(story));
  story.agenda.add(office.before(now, 3), workingOut(story));
  story.agenda.run(now, (at) => (teller.now = Math.round(at)));
  teller.apart(() => keepTemplates(story));
  comingRound(story);
  return {
    workspace: { id: teller.workspace, name: COMPANY },
    people: CAST_NAMES.map((name) => {
      const { name: full, email, part } = CAST[name];
      return { member: teller.people[name], name: full, email, part };
    }),
    commits: teller.log,
    state: teller.state,
  };
}
