import { z } from "zod";
import { asAdmin } from "../trpc.ts";
import { CsvText } from "./csv-text.ts";

/** Says what of a file of finished work could come in, and why each other row cannot. Writes nothing. */
export const dryRun = asAdmin
  .input(z.object({ csv: CsvText }))
  .mutation(({ ctx, input }) => ctx.imports.dryRun(input.workspace, input.csv));
