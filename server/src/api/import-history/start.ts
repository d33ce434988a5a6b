import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { asAdmin } from "../trpc.ts";
import { CsvText } from "./csv-text.ts";

const FileName = z.string().trim().max(200);

/** Begins to bring in the good rows of a file. It goes on by itself; `latest` tells how far it is. */
export const start = asAdmin
  .input(z.object({ csv: CsvText, name: FileName.default("") }))
  .mutation(({ ctx, input: { workspace, name, csv } }) => {
    const begun = ctx.imports.start(workspace, ctx.member.id, { name, text: csv });
    if (begun === undefined)
      throw new ApiFault("refused", {}, "An import is under way here. Wait until it is done.");
    return begun;
  });
