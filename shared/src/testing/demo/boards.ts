import type { CommandId, ViewId } from "../../kernel/ids.ts";
import type { Story } from "./story.ts";

/** How the growth pod looks at its board: views of everyone and one of the lead's own, and a person's limit. */
export function layOutBoards({ teller, pods }: Story): void {
  const pod = pods.growth.id;
  const views = [
    ["hana", "Stand-up", { lanes: "assignee", density: "compact" }, true],
    ["daniel", "What is stuck", { show: "blocked" }, true],
    ["daniel", "Fixed dates by service", { class: "fixed_date", lanes: "service" }, false],
  ] as const;
  for (const [who, name, search, isShared] of views) {
    const view = teller.idOf<ViewId>(`view ${name}`);
    teller.aside(who, "view.save", { view, name, pod, search, isShared }, `${name} kept`);
  }
  for (const who of ["hana", "sam"] as const) {
    const lane = { by: "assignee", value: teller.people[who] } as const;
    const input = { pod, lane, limit: 4, limitKind: "soft" } as const;
    teller.give("daniel", "pod.limit_lane", input, teller.idOf<CommandId>(`limit of ${who}`));
  }
}
