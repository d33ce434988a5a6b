import { project } from "@tandem/shared";
import { inWorkspace } from "../trpc.ts";

/** All that a replica holds, at one seq. */
export const snapshot = inWorkspace.query(({ ctx }) => ({ state: project(ctx.state), build: ctx.build }));
