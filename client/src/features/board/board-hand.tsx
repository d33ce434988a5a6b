import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import type { RequestId } from "@tandem/shared";
import type { ReactNode } from "react";
import { Dragged } from "./dragged.tsx";
import { HandContext } from "./hand-context.ts";
import type { Say } from "./use-announcer.tsx";
import { collide, useCardDrag } from "./use-card-drag.ts";
import type { Choosing } from "./use-choosing.ts";
import type { Moves } from "./use-moves.tsx";

interface BoardHandProps {
  readonly moves: Moves;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly choosing: Choosing;
  readonly say: Say;
  readonly children: ReactNode;
}

/** Lets the cards below it be dragged, and draws the one in the hand. Each step of a drag draws this, not the board. */
export function BoardHand({ moves, cardsIn, choosing, say, children }: BoardHandProps) {
  const { drag, ...dnd } = useCardDrag(moves, cardsIn, say, choosing);
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
