import { tableValues } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** What stays of a request that closed long ago, by key or id; null where there is none. A browser holds no archive. */
export const archived = inWorkspace
  .input(z.object({ address: z.string().max(80) }))
  .query(({ ctx: { state }, input }): FlowFacts | null => {
    const address = input.address.toLowerCase();
    for (const facts of state.archive ? tableValues(state.archive) : [])
      if (facts.id === address || facts.key.toLowerCase() === address) return facts;
    return null;
  });
