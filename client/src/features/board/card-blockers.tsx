import { openBlockersOf, type Request, type WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { BlockedBy } from "../../ui/blocked-by.tsx";

const MOST_KEYS = 3;

/** Which unfinished requests hold this one up, by their keys; nothing once they are over. */
export function CardBlockers({ card }: { readonly card: Pick<Request, "links"> }) {
  const keys = useView(
    useCallback(
      (view: WorkspaceState) =>
        openBlockersOf(view, card)
          .map(({ key }) => key)
          .join(" "),
      [card],
    ),
  );
  if (keys === "") return null;
  return <BlockedBy keys={keys.split(" ")} limit={MOST_KEYS} />;
}
