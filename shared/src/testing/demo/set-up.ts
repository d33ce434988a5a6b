import { SERVICE_KEYS } from "../../catalogue/service.ts";
import { toDay } from "../../kernel/calendar-time.ts";
import { skillId, tellSkills } from "./skills.ts";
import { CAST, CAST_NAMES, POD_LEAD } from "./cast.ts";
import { ZONE } from "./calendar.ts";
import { layOutBoards } from "./boards.ts";
import { makeGoals } from "./goals.ts";
import { makeLabels } from "./labels.ts";
import { STARTING_SKILLS } from "../../skill/starting-skills.ts";
import { describeServices } from "./services.ts";
import { POD_OF, type Story } from "./story.ts";

export const COMPANY = "Hollin & Reed";

/** The company before its first request: people, two pods, who owns which service, what everyone aims at. */
export function setUp(story: Story): void {
  const { teller, pods, services, office } = story;
  teller.give(null, "workspace.create", {
    id: teller.workspace,
    name: COMPANY,
    zone: ZONE,
    currency: "EUR",
    calendar: office.calendar,
    pod: { id: pods.growth.id, name: "Growth pod" },
    founder: { id: teller.people.ruth, side: "it" },
    columnIds: Object.values(pods.growth.columns),
    serviceIds: SERVICE_KEYS.map((key) => services[key]),
    skillIds: STARTING_SKILLS.map(({ name }) => skillId(story, name)),
  });
  teller.give("ruth", "pod.create", {
    pod: pods.customer.id,
    name: "Customer pod",
    columnIds: Object.values(pods.customer.columns),
  });
  for (const name of CAST_NAMES) {
    const { side, roles, leads, works } = CAST[name];
    const member = teller.people[name];
    const roleIn = [
      ...leads.map((pod) => [pod, "lead"] as const),
      ...works.map((pod) => [pod, "member"] as const),
    ];
    const input = {
      member,
      side,
      roles: [...roles],
      pods: Object.fromEntries(roleIn.map(([pod, role]) => [pods[pod].id, role])),
    };
    if (name === "ruth") teller.give("ruth", "member.change", input);
    else teller.give(null, "member.add", input);
  }
  teller.give("sofia", "workspace.steer", {
    northStar: "Every good offer reaches a customer within ten days.",
    targetDays: 10,
  });
  const owners = ["priya", "jonas", "mara", "jonas", "elif", "tom", "sofia", "mara"] as const;
  SERVICE_KEYS.forEach((key, i) => {
    const pod = POD_OF[key];
    teller.give("ruth", "service.change", {
      service: services[key],
      pod: pods[pod].id,
      marketingOwner: teller.people[owners[i] ?? "mara"],
      itOwner: teller.people[POD_LEAD[pod]],
    });
  });
  makeLabels(story);
  makeGoals(story);
  tellSkills(story);
  layOutBoards(story);
  teller.apart(() => setRotas(story));
  teller.apart(() => describeServices(story));
  for (const pod of ["growth", "customer"] as const) {
    const { build, check, review } = pods[pod].columns;
    const lead = POD_LEAD[pod];
    teller.give(lead, "column.change", {
      column: build,
      limit: 7,
      policy: "One card a person, two at most.",
    });
    teller.give(lead, "column.change", {
      column: check,
      limit: 4,
      policy: "Looked at by someone who did not build it.",
    });
    teller.give(lead, "column.change", {
      column: review,
      limit: 6,
      policy: "The requester looks within a day.",
    });
  }
}

/** Who triages when: by the week in one pod, by the day in the other. */
function setRotas({ teller, pods, office }: Story): void {
  const { hana, sam, daniel, lukas, ines } = teller.people;
  const from = toDay(office.dayOf(teller.now));
  teller.give("daniel", "pod.change", {
    pod: pods.growth.id,
    rota: { members: [hana, sam, daniel], turn: "week", handover: 0, from },
  });
  teller.give("ines", "pod.change", {
    pod: pods.customer.id,
    rota: { members: [lukas, ines], turn: "day", handover: 0, from },
  });
}
