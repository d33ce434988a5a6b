import type { Request } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Inbox } from "../../live/triage-inbox.ts";
import { useSlug } from "../../live/use-slug.ts";

export interface OpenRequest {
  readonly request: Request | undefined;
  /** Whether the address names it; on a phone, the list is shown otherwise. */
  readonly isNamed: boolean;
  readonly go: (to: Request | undefined) => void;
  /** The one so many rows further. */
  readonly beside: (by: number) => Request | undefined;
  /** The one that moves up once this one is answered. */
  readonly openNext: () => void;
}

/** Which request of the inbox is open: the one in the address, else the one that stands where the last one stood. */
export function useOpenRequest(
  inbox: Inbox,
  order: readonly Request[],
  wanted: string | undefined,
): OpenRequest {
  const slug = useSlug();
  const navigate = useNavigate({ from: "/w/$workspace/triage" });
  const at = order.findIndex(({ id }) => id === wanted);
  /** Where the last open one stood: once it is answered, the one that moved up is next. */
  const [place, setPlace] = useState(0);
  if (at >= 0 && at !== place) setPlace(at);
  const shownAt = at >= 0 ? at : Math.min(place, Math.max(0, inbox.toAnswer.length - 1));
  const request = order[shownAt];

  const go = (to: Request | undefined) =>
    void navigate({
      to: "/w/$workspace/triage",
      params: { workspace: slug },
      search: ({ pod }) => ({ ...(pod === undefined ? {} : { pod }), ...(to && { request: to.id }) }),
      replace: true,
    });

  return {
    request,
    isNamed: at >= 0,
    go,
    beside: (by) => order[Math.min(order.length - 1, Math.max(0, shownAt + by))],
    openNext() {
      const rest = inbox.toAnswer.filter((waiting) => waiting.request.id !== request?.id);
      go(rest[Math.min(shownAt, rest.length - 1)]?.request);
    },
  };
}
