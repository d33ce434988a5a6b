import { project, type MemberId, type WorkspaceState } from "@tandem/shared";
import { TransportFault, type TransportPort } from "../ports.ts";
import type { createLoneServer } from "./lone-server.ts";

/** What happens to the next call: it arrives, it is lost on the way, or its answer is; or the server says why it cannot. */
type Luck = "arrives" | "lost" | "answer lost" | "rejected" | "signed-out" | { readonly says: string };

/** A line to a lone server that a test can cut and mend; every call takes a moment. */
export function createLine(
  server: ReturnType<typeof createLoneServer>,
  actor: MemberId,
  sleep: (ms: number) => Promise<void>,
) {
  const calls: string[][] = [];
  let luck: (ids: readonly string[]) => Luck = () => "arrives";

  async function call<Answer>(ids: readonly string[], serve: () => Promise<Answer>): Promise<Answer> {
    const now = luck(ids);
    await sleep(20);
    if (now === "lost") throw new TransportFault("away");
    if (typeof now === "object") throw new TransportFault("away", now);
    if (now === "rejected" || now === "signed-out") throw new TransportFault(now);
    const answer = await serve();
    await sleep(20);
    if (now === "answer lost") throw new TransportFault("away");
    return structuredClone(answer);
  }

  const transport: TransportPort<WorkspaceState> = {
    send(envelopes) {
      const ids = envelopes.map(({ id }) => id);
      calls.push(ids);
      return call(ids, () => server.send(actor, structuredClone(envelopes)));
    },
    snapshot: () => call([], async () => project(server.state())),
    commitsSince: (seq) => call([], () => server.commitsSince(seq)),
  };

  return {
    transport,
    /** Ids of each call of send. */
    calls,
    /** From now on calls end like this. */
    set(next: Luck | ((ids: readonly string[]) => Luck)): void {
      luck = typeof next === "function" ? next : () => next;
    },
  };
}
