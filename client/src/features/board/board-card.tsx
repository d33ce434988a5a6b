import { useDraggable } from "@dnd-kit/core";
import { requestOf, type RequestId, type WorkspaceState } from "@tandem/shared";
import { memo, useCallback } from "react";
import { useProvisional, useView } from "../../live/hooks.ts";
import { useBoard } from "./board-context.ts";
import { CardFace } from "./card-face.tsx";
import { ChosenSign } from "./chosen-sign.tsx";
import { Held } from "./held.tsx";
import classes from "./card.module.css";

interface BoardCardProps {
  readonly id: RequestId;
  readonly where?: string;
  /** Picked up by key. */
  readonly picked: boolean;
}

/** One card on the board: draws anew only when its own request changes. Opens on click, moves by drag or key. */
export const BoardCard = memo(function BoardCard({ id, where, picked }: BoardCardProps) {
  const card = useView(useCallback((view: WorkspaceState) => requestOf(view, id), [id]));
  const service = useView(
    useCallback(
      (view: WorkspaceState) => (card?.service ? view.services[card.service] : undefined),
      [card?.service],
    ),
  );
  const campaign = useView(
    useCallback(
      (view: WorkspaceState) => (card?.campaign ? view.campaigns[card.campaign] : undefined),
      [card?.campaign],
    ),
  );
  const provisional = useProvisional(id);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  const { onCardPress } = useBoard();
  if (!card) return null;
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={classes["card"]}
      onClickCapture={(event) => onCardPress(event, id)}
      data-card={id}
      data-lifted={isDragging || undefined}
      data-picked={picked || undefined}
    >
      <Held card={id} />
      <ChosenSign card={id} />
      <CardFace
        card={card}
        service={service}
        campaign={campaign}
        provisional={provisional && card.visits.length === 1}
        {...(where === undefined ? {} : { where })}
      />
    </article>
  );
});
