import { requestOf, tableGet, type FlowFacts } from "@tandem/shared";
import { z } from "zod";
import type { Found } from "../../search/port.ts";
import { inWorkspace } from "../trpc.ts";

/** A request in whose words something was found, as a list shows it. */
export interface FoundRequest extends Found, Pick<FlowFacts, "standing" | "service" | "requester"> {
  /** Its key, as addresses have it. */
  readonly address: string;
}

/** Words in everything that was written about requests, open or closed: the best first, with the places they stand in. */
export const search = inWorkspace
  .input(z.object({ words: z.string().max(200) }))
  .query(async ({ ctx: { state, search: index }, input }) => {
    const { found, ...more } = await index.find(input.workspace, state.seq, input.words);
    return {
      ...more,
      found: found.flatMap(({ request, ...where }): readonly FoundRequest[] => {
        const open = requestOf(state, request);
        const facts = open ?? (state.archive === null ? undefined : tableGet(state.archive, request));
        if (facts === undefined) return [];
        const { key: address, standing, service, requester } = facts;
        return [{ ...where, request, address, standing, service, requester }];
      }),
    };
  });
