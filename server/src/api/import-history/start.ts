import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { asAdmin } from "../trpc.ts";
import { CsvText } from "./csv-text.ts";

/** Begins to bring in the good rows of a file; its progress is asked for by the id. */
export const start = asAdmin.input(z.object({ csv: CsvText })).mutation(async ({ ctx, input }) => {
  const id = await ctx.imports.start(input.workspace, ctx.member.id, input.csv);
  if (id === undefined)
    throw new ApiFault("refused", {}, "An import is under way here. Wait until it is done.");
  return { id };
});
