import type { MemberId, WorkspaceId, WorkspaceState } from "@tandem/shared";
import { client } from "./api.ts";
import type { DraftLine } from "./draft-sync.ts";
import { isServerFault } from "./fault.ts";
import { TransportFault, type TransportPort } from "./ports.ts";

/** Sorts what went wrong by what helps: sign in, take the spoiling command out, or try again. */
function faultOf(cause: unknown): TransportFault {
  const fault = isServerFault(cause) ? cause.data : undefined;
  switch (fault?.code) {
    case "signed_out":
    case "no_access":
      return new TransportFault("signed-out", { cause });
    case "unreadable":
    case "too_large":
      return new TransportFault("rejected", { cause });
    default:
      return new TransportFault("away", { cause, says: fault?.sentence ?? null });
  }
}

async function call<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw faultOf(cause);
  }
}

/**
 * The server's procedures of one workspace as a replica uses them.
 * @param me whose commands these are: under another's session they are not taken
 * @param onBuild hears which build answered
 */
export const trpcTransport = (
  workspace: WorkspaceId,
  me: MemberId,
  onBuild: (build: string) => void,
): TransportPort<WorkspaceState> => ({
  send: (commands) => call(client.workspace.send.mutate({ workspace, as: me, commands: [...commands] })),
  commitsSince: (from) => call(client.workspace.commits.query({ workspace, from })),
  async snapshot() {
    const { state, build } = await call(client.workspace.snapshot.query({ workspace }));
    onBuild(build);
    return state;
  },
});

/** The server's procedures of a member's own drafts. */
export const draftLine = (workspace: WorkspaceId, me: MemberId): DraftLine => ({
  list: () => client.drafts.list.query({ workspace, as: me }),
  put: (key, text, base) => client.drafts.put.mutate({ workspace, as: me, key, text, base }),
});
