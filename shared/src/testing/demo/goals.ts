import type { GoalId } from "../../kernel/ids.ts";
import { bucketOf } from "../../kernel/table.ts";
import type { Course } from "./agenda.ts";
import type { CastName } from "./cast.ts";
import type { Plan } from "./plan.ts";
import type { Story } from "./story.ts";

interface DemoGoal {
  readonly name: string;
  readonly proposedBy: CastName;
  readonly marketing: CastName | null;
  readonly it: CastName | null;
  /** Whether a request serves it; `luck` 0 to 9, of the request. */
  readonly fits: (plan: Plan, luck: number) => boolean;
}

const BASKET: DemoGoal = {
  name: "Every second basket becomes an order",
  proposedBy: "mara",
  marketing: "mara",
  it: "daniel",
  fits: ({ service }, luck) => (service === "website_change" || service === "campaign_tweak") && luck < 6,
};
const MEMBERS: DemoGoal = {
  name: "Members open every third e-mail",
  proposedBy: "jonas",
  marketing: "jonas",
  it: "ines",
  fits: ({ service }, luck) => (service === "email_campaign" || service === "data_extract") && luck < 5,
};
const CONSENT: DemoGoal = {
  name: "Consent asked once, kept on every channel",
  proposedBy: "ines",
  marketing: "priya",
  it: "ines",
  fits: ({ service }, luck) => service === "tracking_tag" && luck < 8,
};
/** Lacks its owner in IT, so it is a draft still. */
const STORES: DemoGoal = {
  name: "Stores sell what the pages promise",
  proposedBy: "tom",
  marketing: "tom",
  it: null,
  fits: () => false,
};

const propose = ({ teller }: Story, { name, proposedBy, marketing, it }: DemoGoal): GoalId => {
  const goal = teller.idOf<GoalId>(`goal ${name}`);
  const owner = (who: CastName | null) => (who === null ? null : teller.people[who]);
  const input = { goal, name, marketing: owner(marketing), it: owner(it) };
  teller.aside(proposedBy, "goal.propose", input, `${name} proposed`);
  return goal;
};

/** What both sides set out for half a year ago. */
export function makeGoals(story: Story): void {
  for (const goal of [BASKET, MEMBERS, CONSENT])
    story.teller.aside(
      goal === MEMBERS ? "ruth" : "sofia",
      "goal.activate",
      { goal: propose(story, goal) },
      `${goal.name} active`,
    );
}

/** Its requester says which goal it serves, right after filing. */
export function serving({ teller }: Story, plan: Plan): void {
  const luck = bucketOf(plan.id) % 10;
  const fitting = [BASKET, MEMBERS, CONSENT].find(({ fits }) => fits(plan, luck));
  const goal = Object.values(teller.state.goals).find(({ name }) => name === fitting?.name);
  if (goal?.state !== "active") return;
  teller.aside(plan.requester, "request.serve", { request: plan.id, goal: goal.id }, `${plan.id} serves`);
}

/** In the last weeks one is reached, and another proposed that waits for its owner in IT. */
export function* settlingGoals(story: Story): Course {
  const reached = Object.values(story.teller.state.goals).find(({ name }) => name === CONSENT.name);
  if (reached) {
    const input = { goal: reached.id, as: "reached" } as const;
    story.teller.aside("sofia", "goal.end", input, `${reached.name} reached`);
  }
  yield story.after(150);
  propose(story, STORES);
}
