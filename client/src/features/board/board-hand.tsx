import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import { requestOf, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, type ReactNode } from "react";
import { useView } from "../../live/hooks.ts";
import { CardFace } from "./card-face.tsx";
import cardClasses from "./card.module.css";
import { HandContext } from "./hand-context.ts";
import type { Say } from "./use-announcer.tsx";
import { collide, useCardDrag } from "./use-card-drag.ts";
import type { Moves } from "./use-moves.tsx";

interface BoardHandProps {
  readonly moves: Moves;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly say: Say;
  readonly children: ReactNode;
}

/** Lets the cards below it be dragged, and draws the one in the hand. Each step of a drag draws this, not the board. */
export function BoardHand({ moves, cardsIn, say, children }: BoardHandProps) {
  const { drag, ...dnd } = useCardDrag(moves, cardsIn, say);
  return (
    <HandContext value={drag}>
      <DndContext
        sensors={dnd.sensors}
        collisionDetection={collide}
        autoScroll={false}
        measuring={{ droppable: { strategy: MeasuringStrategy.WhileDragging } }}
        accessibility={{ screenReaderInstructions: { draggable: "" }, announcements: SILENT }}
        onDragStart={dnd.onDragStart}
        onDragMove={dnd.onDragMove}
        onDragEnd={dnd.onDragEnd}
        onDragCancel={dnd.onDragCancel}
      >
        {children}
        <DragOverlay dropAnimation={null}>{drag && <Dragged id={drag.card} />}</DragOverlay>
      </DndContext>
    </HandContext>
  );
}

/** dnd-kit's own words would speak of ids; ours are said by the keyboard's hook. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function Dragged({ id }: { readonly id: RequestId }) {
  const card = useView(useCallback((view: WorkspaceState) => requestOf(view, id), [id]));
  const services = useView((view) => view.services);
  const campaigns = useView((view) => view.campaigns);
  if (!card) return null;
  return (
    <div className={cardClasses["card"]} data-drag="">
      <CardFace
        card={card}
        service={card.service ? services[card.service] : undefined}
        campaign={card.campaign ? campaigns[card.campaign] : undefined}
        provisional={false}
      />
    </div>
  );
}
