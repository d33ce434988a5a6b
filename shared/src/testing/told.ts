import type { MemberId } from "../kernel/ids.ts";
import { noticesOf } from "../notice/notices-of.ts";
import { applyCommits } from "../workspace/apply.ts";
import { PEOPLE, type Scenario } from "./scenario.ts";

const nameOf = (member: MemberId): string =>
  Object.entries(PEOPLE).find(([, known]) => known === member)?.[0] ?? member;

/** Who was told what by the commits that `act` made, such as `["accepted: marketer"]`. */
export function told(scenario: Scenario, act: () => void): string[] {
  const known = scenario.log.length;
  let before = scenario.state;
  act();
  return scenario.log.slice(known).flatMap((commit) => {
    const after = applyCommits(before, [commit]);
    const notices = noticesOf(commit, before, after);
    before = after;
    return notices.map(({ kind, member }) => `${kind}: ${nameOf(member)}`).sort();
  });
}
