import { requestOf, tableGet, type FlowFacts, type SprintFacts } from "@tandem/shared";
import { z } from "zod";
import type { Found } from "../../search/port.ts";
import { inWorkspace } from "../trpc.ts";

/** A request in whose words something was found, as a list shows it. */
export interface FoundRequest extends Found, Pick<FlowFacts, "standing" | "service" | "requester"> {
  readonly what: "request";
  /** Its key, as addresses have it. */
  readonly address: string;
}

/** A sprint, by its name, its goal or its retrospective. */
export interface FoundSprint extends Found, Pick<SprintFacts, "pod" | "state" | "start" | "end"> {
  readonly what: "sprint";
}

/** Words in everything that was written about requests, open or closed, and sprints: the best first, with the places they stand in. */
export const search = inWorkspace
  .input(z.object({ words: z.string().max(200) }))
  .query(async ({ ctx: { state, search: index }, input }) => {
    const { found, ...more } = await index.find(input.workspace, state.seq, input.words);
    return {
      ...more,
      found: found.flatMap((where): readonly (FoundRequest | FoundSprint)[] => {
        const sprint = state.sprints[where.thing];
        if (sprint !== undefined) {
          const { pod, start, end } = sprint;
          return [{ ...where, what: "sprint", pod, state: sprint.state, start, end }];
        }
        const open = requestOf(state, where.thing);
        const facts = open ?? (state.archive === null ? undefined : tableGet(state.archive, where.thing));
        if (facts === undefined) return [];
        const { key: address, standing, service, requester } = facts;
        return [{ ...where, what: "request", address, standing, service, requester }];
      }),
    };
  });
