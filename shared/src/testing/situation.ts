import type { ColumnId, MemberId, PodId } from "../kernel/ids.ts";
import { id, memberId, requestId } from "./ids.ts";
import { file } from "./lifecycle.ts";
import { company, PEOPLE, POD, type Scenario } from "./scenario.ts";

/** Beside the company's own. */
export const OTHER_POD = id<PodId>(3);
/** Of a pod that is made. */
export const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));

/** Everyone whose right to a command is looked at. */
export const ACTORS = {
  viewer: PEOPLE.viewer,
  otherMarketer: PEOPLE.otherMarketer,
  requester: PEOPLE.marketer,
  delegate: memberId(20),
  hand: PEOPLE.hand,
  otherPodsHand: memberId(21),
  lead: PEOPLE.lead,
  otherPodsLead: memberId(22),
  marketingLeader: PEOPLE.marketingLeader,
  itLeader: PEOPLE.itLeader,
  admin: PEOPLE.admin,
  /** Held every role until yesterday. */
  deactivated: memberId(23),
  system: null,
} satisfies Record<string, MemberId | null>;
export type Actor = keyof typeof ACTORS;
export const EVERY_ACTOR = Object.keys(ACTORS) as Actor[];

/** The canonical situation: two pods; the marketer filed, named a delegate; one command row brings it further. */
export function situation(): Scenario {
  const s = company();
  s.give("admin", "pod.create", { pod: OTHER_POD, name: "Data pod", columnIds });
  s.give(null, "member.add", { member: ACTORS.delegate, side: "marketing", roles: ["marketer"], pods: {} });
  const it = { side: "it", roles: [] } as const;
  s.give(null, "member.add", {
    ...it,
    roles: [],
    member: ACTORS.otherPodsHand,
    pods: { [OTHER_POD]: "member" },
  });
  s.give(null, "member.add", {
    ...it,
    roles: [],
    member: ACTORS.otherPodsLead,
    pods: { [OTHER_POD]: "lead" },
  });
  s.give(null, "member.add", {
    member: ACTORS.deactivated,
    side: "marketing",
    roles: ["marketer", "leader", "admin"],
    pods: { [POD]: "lead" },
  });
  s.give("admin", "member.deactivate", { member: ACTORS.deactivated });
  file(s);
  s.give("marketer", "request.delegate", { request: requestId(1), delegate: ACTORS.delegate });
  return s;
}
