import {
  isLead,
  isPassable,
  OPEN,
  sprintsOf,
  type CommandInput,
  type CommandType,
  type Member,
  type Refusal,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import { BLOCK_REASONS } from "@tandem/shared/flow";
import {
  IconArrowRight,
  IconCalendarPlus,
  IconCheck,
  IconEye,
  IconEyeOff,
  IconHandOff,
  IconHandStop,
  IconRocket,
  IconUserMinus,
  IconUserPlus,
  type Icon,
} from "@tabler/icons-react";
import { foreseenRefusal, may } from "../../live/foresee.ts";
import { blockWords } from "../../ui/block-note.tsx";
import type { Entry } from "./entry.ts";

/** How an entry gives its command, and what a lead is asked where a column is full. */
export interface Giving {
  readonly give: <Type extends CommandType>(
    done: string,
    request: RequestId,
    type: Type,
    input: CommandInput[Type],
  ) => void;
  readonly explain: (refusal: Refusal) => void;
  readonly sentence: (refusal: Refusal) => string;
  readonly passLimit: (refusal: Refusal, onReason: (reason: string) => void) => void;
}

/** Everything that needs no more words, and that this person may do with a request as it stands. */
export function requestEntries(
  view: WorkspaceState,
  request: Request,
  who: { readonly actor: Member; readonly at: number },
  { give, explain, sentence, passLimit }: Giving,
): readonly Entry[] {
  const { id, key } = request;
  const me = who.actor.id;
  const entries: Entry[] = [];

  /** Offers a command that this person may give; one that would be refused now says why. */
  function offer<Type extends CommandType>(
    icon: Icon,
    words: string,
    type: Type,
    input: CommandInput[Type],
    more: {
      readonly also?: string;
      readonly isHidden?: boolean;
      readonly pass?: (reason: string) => CommandInput[Type];
    } = {},
  ): void {
    if (!may(view, type, input, who)) return;
    const refusal = foreseenRefusal(view, type, input, who);
    const { pass, ...shown } = more;
    const done = `${key}: ${words}.`;
    const run =
      refusal === null
        ? () => give(done, id, type, input)
        : pass !== undefined && isPassable(refusal)
          ? () => passLimit(refusal, (reason) => give(done, id, type, pass(reason)))
          : () => explain(refusal);
    entries.push({
      id: `${type} ${words}`,
      group: "This request",
      words: `${words}: ${key}`,
      ...(refusal === null ? {} : { hint: sentence(refusal) }),
      ...shown,
      icon,
      run,
    });
  }

  if (request.standing === "filed") offer(IconCheck, "Accept into ready", "request.accept", { request: id });
  if (request.standing === "review")
    offer(IconCheck, "Accept the delivery", "request.accept_delivery", { request: id });
  if (request.standing === "launch_ready")
    offer(IconRocket, "It is live", "request.publish", { request: id }, { also: "publish" });
  if (request.block !== null) offer(IconHandOff, "Unblock", "request.unblock", { request: id });
  if (request.standing === "ready" && request.pod !== null)
    for (const sprint of sprintsOf(view, request.pod))
      if (sprint.state !== "closed")
        offer(IconCalendarPlus, `Plan into ${sprint.name}`, "request.plan", {
          request: id,
          sprint: sprint.id,
        });
  if (request.column !== null && request.pod !== null) {
    const pod = view.pods[request.pod];
    for (const columnId of pod?.columns ?? []) {
      const column = view.columns[columnId];
      if (column === undefined || columnId === request.column) continue;
      const input = { request: id, column: column.id };
      const refusal = foreseenRefusal(view, "request.move", input, who);
      // Not a way from here at all: accepting, planning and publishing have their own words.
      if (refusal !== null && !isPassable(refusal)) continue;
      const pass = (reason: string) => ({ ...input, override: reason });
      offer(
        IconArrowRight,
        `Move to ${column.name}`,
        "request.move",
        input,
        isLead(who.actor, request.pod) ? { pass } : {},
      );
    }
  }
  const isOpen = OPEN.includes(request.standing);
  if (isOpen) {
    const assigned = request.assignees.includes(me);
    const input = {
      request: id,
      assignees: assigned ? request.assignees.filter((one) => one !== me) : [...request.assignees, me],
    };
    offer(
      assigned ? IconUserMinus : IconUserPlus,
      assigned ? "Take me off" : "Assign me",
      "request.assign",
      input,
      {
        also: "take work on",
        ...(isLead(who.actor, request.pod) && { pass: (reason) => ({ ...input, override: reason }) }),
      },
    );
  }
  const watches = request.watchers.includes(me);
  offer(
    watches ? IconEyeOff : IconEye,
    watches ? "Stop watching" : "Watch",
    "request.watch",
    { request: id, on: !watches },
    { also: "follow notify" },
  );
  if (request.column !== null && request.block === null)
    for (const reason of BLOCK_REASONS)
      offer(
        IconHandStop,
        `Block, ${reason === "other" ? "something else" : blockWords[reason].toLowerCase()}`,
        "request.block",
        { request: id, reason },
        { isHidden: true },
      );
  return entries;
}
