import { useNavigate, useRouter } from "@tanstack/react-router";
import { useMemo, type MouseEvent } from "react";
import { useSlug } from "../../live/use-slug.ts";

export interface RequestPage {
  /** The address of a request's page. */
  readonly pageOf: (key: string) => string;
  /** Goes there, unless the click asks for another tab or window. */
  readonly openPage: (event: MouseEvent, key: string) => void;
}

/** Where the cards of a board lead to. Worked out once a board: a router's link each takes as long as the rest of a card. */
export function useRequestPage(): RequestPage {
  const router = useRouter();
  const navigate = useNavigate();
  const workspace = useSlug();
  return useMemo(() => {
    const to = "/w/$workspace/requests/$key";
    const stem = router.buildLocation({ to, params: { workspace, key: "-" } }).href.slice(0, -1);
    return {
      pageOf: (key) => stem + encodeURIComponent(key),
      openPage(event, key) {
        const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
        if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
        event.preventDefault();
        void navigate({ to, params: { workspace, key } });
      },
    };
  }, [router, navigate, workspace]);
}
