import { requestOf, tableValues, type About, type WorkspaceState } from "@tandem/shared";
import { useDocumentVisibility } from "@mantine/hooks";
import { useMatches } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useView } from "../live/hooks.ts";
import { useMarkRead } from "../live/notifications.ts";

/** The request at an address, which names it by key, or by id while it has none. */
function requestAt(view: WorkspaceState, address: string): About | null {
  const key = address.toUpperCase();
  for (const request of tableValues(view.requests))
    if (request.key.toUpperCase() === key) return { what: "request", id: request.id };
  const found = requestOf(view, address.toLowerCase());
  return found === undefined ? null : { what: "request", id: found.id };
}

function serviceAt(view: WorkspaceState, key: string): About | null {
  const found = Object.values(view.services).find((service) => service.key === key);
  return found === undefined ? null : { what: "service", id: found.id };
}

const isSame = (a: About | null, b: About | null): boolean => a?.id === b?.id;

/** Whoever looks at a request or a service has read what the inbox says about it, also what comes in meanwhile. */
export function useReadOnVisit(unread: number): void {
  const key = useMatches({
    select: (matches) =>
      matches.flatMap(({ params }) =>
        "key" in params && typeof params.key === "string" ? [params.key] : [],
      )[0],
  });
  const service = useMatches({
    select: (matches) =>
      matches.flatMap(({ params }) =>
        "service" in params && typeof params.service === "string" ? [params.service] : [],
      )[0],
  });
  const about = useView(
    useCallback(
      (view: WorkspaceState) => {
        if (key !== undefined) return requestAt(view, key);
        return service === undefined ? null : serviceAt(view, service);
      },
      [key, service],
    ),
    isSame,
  );
  const isSeen = useDocumentVisibility() === "visible";
  const { markAbout } = useMarkRead();
  useEffect(() => {
    if (about !== null && isSeen && unread > 0) markAbout(about);
  }, [about, isSeen, unread, markAbout]);
}
