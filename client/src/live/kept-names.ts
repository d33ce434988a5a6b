import type { WorkspaceId } from "@tandem/shared";
import { api, queryClient } from "./api.ts";
import type { NamesDoor } from "./kept.ts";

/** The directory as the page holds it. Names of an earlier page are shown until the server is heard, and asked for anew. */
export function directoryNames(workspace: WorkspaceId): NamesDoor {
  const queryKey = api.workspace.directory.queryKey({ workspace });
  return {
    get: () => queryClient.getQueryData(queryKey),
    put(names) {
      if (queryClient.getQueryData(queryKey) === undefined)
        queryClient.setQueryData(queryKey, { ...names }, { updatedAt: 1 });
    },
  };
}
