import { requestOf, tableValues, type WorkspaceState } from "@tandem/shared";
import { useDocumentVisibility } from "@mantine/hooks";
import { useMatches } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useView } from "../live/hooks.ts";
import { useMarkRead } from "../live/notifications.ts";

/** The request at an address, which names it by key, or by id while it has none. */
function requestAt(view: WorkspaceState, address: string): string | null {
  const key = address.toUpperCase();
  for (const request of tableValues(view.requests)) if (request.key.toUpperCase() === key) return request.id;
  return requestOf(view, address.toLowerCase())?.id ?? null;
}

/** Whoever looks at a request has read what the inbox says about it, also what comes in meanwhile. */
export function useReadOnVisit(unread: number): void {
  const address = useMatches({
    select: (matches) =>
      matches.flatMap(({ params }) =>
        "key" in params && typeof params.key === "string" ? [params.key] : [],
      )[0],
  });
  const request = useView(
    useCallback(
      (view: WorkspaceState) => (address === undefined ? null : requestAt(view, address)),
      [address],
    ),
  );
  const isSeen = useDocumentVisibility() === "visible";
  const { markRequest } = useMarkRead();
  useEffect(() => {
    if (request !== null && isSeen && unread > 0) markRequest(request);
  }, [request, isSeen, unread, markRequest]);
}
