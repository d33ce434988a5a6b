import {
  isPassable,
  plannedPoints,
  pointsOf,
  requestOf,
  type CommandInput,
  type Pod,
  type Refusal,
  type Request,
  type RequestId,
  type SprintFacts,
} from "@tandem/shared";
import { velocity } from "@tandem/shared/flow";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { askOverride } from "../../ui/ask-override.tsx";
import { confirm } from "../../ui/confirm.tsx";
import { counted } from "../../ui/format.ts";
import { notifyUndoable } from "../../ui/notify.tsx";
import { readyColumn } from "./ready.ts";
import { serverNow } from "../../live/server-time.ts";

type PassedOn = Pick<CommandInput["request.plan"], "confirmed" | "override">;

export interface Planning {
  /** Takes requests into a sprint one by one; asks once where a limit or the capacity is passed. */
  readonly add: (requests: readonly RequestId[], sprint: SprintFacts) => void;
  readonly takeOut: (request: Request, sprint: SprintFacts) => void;
  readonly start: (sprint: SprintFacts) => void;
  /** Why the last step was not taken; null after one that was. */
  readonly refusal: string | null;
}

/** The steps of planning a pod's sprint: each is judged here first, by the rules that the server applies. */
export function usePlanning(pod: Pod): Planning {
  const send = useSend();
  const actor = useActor();
  const { replica } = useLive();
  const sentence = useSentence();
  const [refusal, setRefusal] = useState<string | null>(null);
  const who = () => ({ actor, at: serverNow() });

  function add(requests: readonly RequestId[], sprint: SprintFacts, passed: PassedOn = {}): void {
    setRefusal(null);
    for (const [i, request] of requests.entries()) {
      const input = { request, sprint: sprint.id, ...passed };
      const refused = foreseenRefusal(replica.getView(), "request.plan", input, who());
      if (refused !== null) return stopped(refused, requests.slice(i), sprint, passed);
      send("request.plan", input);
    }
  }

  function stopped(refused: Refusal, rest: readonly RequestId[], sprint: SprintFacts, passed: PassedOn) {
    if (isPassable(refused)) {
      return void askOverride({
        title: sentence(refused),
        onReason: (override) => add(rest, sprint, { ...passed, override }),
      });
    }
    if (refused.code !== "over_capacity") return setRefusal(sentence(refused));
    const view = replica.getView();
    const more = rest.reduce((sum, id) => {
      const request = requestOf(view, id);
      return sum + (request ? pointsOf(view, request) : 0);
    }, 0);
    const planned = plannedPoints(view, sprint.id) + more;
    confirm({
      title: `That is ${counted(planned - refused.capacity, "point")} over the capacity of ${sprint.name}.`,
      body: velocityWords(planned),
      confirmLabel: rest.length === 1 ? "Add it" : `Add ${rest.length}`,
      cancelLabel: "Leave it in Ready",
      onConfirm: () => add(rest, sprint, { ...passed, confirmed: true }),
    });
  }

  function velocityWords(planned: number): string {
    const { sprints, minPoints, maxPoints } = velocity(Object.values(replica.getView().sprints), pod.id);
    if (sprints === 0 || minPoints === null || maxPoints === null) return `It would hold ${planned}.`;
    const range = minPoints === maxPoints ? `${minPoints}` : `${minPoints} to ${maxPoints}`;
    const which = sprints === 1 ? "The last sprint" : `The last ${sprints === 2 ? "two" : "three"} sprints`;
    return `${which} finished ${range} points; this one would hold ${planned}.`;
  }

  function takeOut(request: Request, sprint: SprintFacts): void {
    setRefusal(null);
    const column = readyColumn(replica.getView(), pod);
    if (column === undefined) return;
    const input = { request: request.id, column: column.id };
    const refused = foreseenRefusal(replica.getView(), "request.move", input, who());
    if (refused !== null) return setRefusal(sentence(refused));
    const command = send("request.move", input);
    // What is merely planned reappears beside its Add button; started work loses its start, so the way back is offered.
    if (request.standing === "committed") return;
    notifyUndoable(`${request.key} left ${sprint.name} and is back in ${column.name}.`, () =>
      send("undo", { command, request: request.id }),
    );
  }

  function start(sprint: SprintFacts): void {
    setRefusal(null);
    const refused = foreseenRefusal(replica.getView(), "sprint.start", { sprint: sprint.id }, who());
    if (refused === null) return void send("sprint.start", { sprint: sprint.id });
    if (refused.code !== "over_capacity") return setRefusal(sentence(refused));
    confirm({
      title: `The plan is ${counted(refused.planned - refused.capacity, "point")} over capacity.`,
      body: velocityWords(refused.planned),
      confirmLabel: `Start with ${refused.planned}`,
      cancelLabel: "Take something out",
      onConfirm: () => void send("sprint.start", { sprint: sprint.id, confirmed: true }),
    });
  }

  return { add, takeOut, start, refusal };
}
