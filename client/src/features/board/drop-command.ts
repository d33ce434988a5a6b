import {
  decide,
  isRefusal,
  parseCommand,
  type Column,
  type CommandId,
  type CommandInput,
  type Member,
  type Neighbours,
  type Refusal,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import type { Leave } from "../../live/use-bulk.tsx";
import { sprintToJoin, type LaneChange } from "./swimlanes.ts";

type DropType = "request.move" | "request.plan" | "request.accept_delivery" | "request.publish";

/** The command that a drop means. */
export type Drop = {
  readonly [T in DropType]: { readonly type: T; readonly input: CommandInput[T] };
}[DropType];

/**
 * What putting a card into a column means: most places are a move, but into committed is planning, out of review forward
 * is accepting, and into live is publishing. The rules decide whether it may be. A move takes with it what another swimlane
 * makes of the card.
 */
export function dropCommand(
  view: WorkspaceState,
  card: Request,
  column: Column,
  near: Neighbours,
  change: LaneChange = {},
): Drop {
  const request = card.id;
  if (card.standing === "ready" && column.stage === "committed") {
    const sprint = sprintToJoin(view, column.pod);
    if (sprint) return { type: "request.plan", input: { request, sprint: sprint.id, ...places(near) } };
  }
  if (card.standing === "review" && column.stage === "launch_ready") {
    return { type: "request.accept_delivery", input: { request } };
  }
  if (card.standing === "launch_ready" && column.stage === "live")
    return { type: "request.publish", input: { request } };
  return { type: "request.move", input: { request, column: column.id, ...places(near), ...lane(change) } };
}

/** What a lead lets pass, as far as a drop takes it: a reason over a limit, and over a sprint's capacity a yes. */
export const leaveFor = ({ type }: Drop, { override, confirmed }: Leave): Leave => ({
  ...(override !== undefined && (type === "request.move" || type === "request.plan") ? { override } : {}),
  ...(confirmed === true && type === "request.plan" ? { confirmed } : {}),
});

/** Only what is known is said: leaving a neighbour out is not the same as saying there is none. */
const places = ({ after, before }: Neighbours) => ({
  ...(after === undefined ? {} : { after }),
  ...(before === undefined ? {} : { before }),
});

const lane = ({ class: of, assignees, goal }: LaneChange) => ({
  ...(of === undefined ? {} : { class: of }),
  ...(assignees === undefined ? {} : { assignees: [...assignees] }),
  ...(goal === undefined ? {} : { goal }),
});

const NO_COMMAND = "00000000-0000-7000-8000-000000000000" as CommandId;

/** Why the rules would refuse it now; null if it stands. */
export function dropRefusal(view: WorkspaceState, drop: Drop, actor: Member, at: number): Refusal | null {
  const { command } = parseCommand(drop.type, drop.input);
  if (!command) return null;
  const decision = decide(view, command, { actor, at, commandId: NO_COMMAND });
  return isRefusal(decision) ? decision : null;
}
