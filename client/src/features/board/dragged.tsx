import { requestOf, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useSyncExternalStore } from "react";
import { useView } from "../../live/hooks.ts";
import { useBoard } from "./board-context.ts";
import { CardFace } from "./card-face.tsx";
import classes from "./card.module.css";

/** The card under the pointer while it is dragged, and how many go with it. */
export function Dragged({ id }: { readonly id: RequestId }) {
  const { chosen } = useBoard();
  const together = useSyncExternalStore(chosen.subscribe, chosen.carried);
  const card = useView(useCallback((view: WorkspaceState) => requestOf(view, id), [id]));
  const services = useView((view) => view.services);
  const campaigns = useView((view) => view.campaigns);
  if (!card) return null;
  return (
    <div className={classes["card"]} data-drag="" data-several={together.size > 1 || undefined}>
      <CardFace
        card={card}
        service={card.service ? services[card.service] : undefined}
        campaign={card.campaign ? campaigns[card.campaign] : undefined}
        provisional={false}
      />
      {together.size > 1 && <b className={classes["together"]}>{together.size} cards</b>}
    </div>
  );
}
