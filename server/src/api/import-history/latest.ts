import { asAdmin } from "../trpc.ts";

/**
 * The import that runs here, whoever began it, or the one that ended within the last hour; null where there is none. One that
 * a restart ended is gone: giving the file again goes on from where it was.
 */
export const latest = asAdmin.query(({ ctx, input }) => ctx.imports.latest(input.workspace));
