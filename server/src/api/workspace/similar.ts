import { type FlowFacts, similarTo, tableValues } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

const MOST = 4;

/** Work that is archived and reads much the same: a browser holds no archive. Most alike first, the newest of equals. */
export const similar = inWorkspace.input(z.object({ text: z.string().max(140) })).query(({ ctx, input }) => {
  const { archive } = ctx.state;
  const past: readonly FlowFacts[] = archive === null ? [] : [...tableValues(archive)];
  const newest = past.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return similarTo(input.text, newest, MOST).map(({ id, key, title, standing, service }) => ({
    id,
    key,
    title,
    standing,
    service,
  }));
});
