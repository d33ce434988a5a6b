import { PodId } from "@tandem/shared";
import { deliveriesOf, flowInputOf, type Deliveries } from "@tandem/shared/flow";
import { z } from "zod";
import { answerOnce } from "../../workspace/flows.ts";
import { inWorkspace } from "../trpc.ts";

/** So far back, in milliseconds: a quarter. */
const WINDOW_MS = 90 * 86_400_000;
const MOST = 8;

/** How the pod's deliveries of the last 90 days were rated and what they brought. A browser holds no archive to count itself. */
export const deliveries = inWorkspace
  .input(z.object({ pod: PodId }))
  .query(({ ctx: { state }, input: { pod } }): Deliveries => {
    const now = Date.now();
    return answerOnce(state, now, `deliveries ${pod}`, () =>
      deliveriesOf(flowInputOf(state, now)?.records ?? [], { pod, from: now - WINDOW_MS, most: MOST }),
    );
  });
