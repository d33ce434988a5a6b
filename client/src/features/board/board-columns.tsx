import { useMediaQuery } from "@mantine/hooks";
import { requestOf, type Column, type Pod, type RequestId } from "@tandem/shared";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { cellOf, type CellsOf } from "./board-cells.ts";
import { BoardColumn } from "./board-column.tsx";
import { useBoard, type Picked } from "./board-context.ts";
import { BoardLanes } from "./board-lanes.tsx";
import type { LanesBy } from "./board-search.ts";
import classes from "./board.module.css";
import { ColumnTabs } from "./column-tabs.tsx";
import { FoldedColumn } from "./folded-column.tsx";
import { useDrag } from "./hand-context.ts";
import type { Lane } from "./swimlanes.ts";
import { useFolded } from "./use-folded.ts";
import type { Moves } from "./use-moves.tsx";

interface BoardColumnsProps {
  readonly pod: Pod;
  readonly columns: readonly Column[];
  readonly cells: CellsOf;
  /** By what the board is cut into lanes, and these; none where it is not. */
  readonly by: LanesBy | undefined;
  readonly lanes: readonly Lane[] | null;
  readonly picked: Picked | null;
  readonly moves: Moves;
}

/**
 * All columns side by side, some folded, cut into swimlanes where somebody wants it; on a phone one column at a time, with
 * tabs and by swipe.
 */
export function BoardColumns({ pod, columns, cells, by, lanes, picked, moves }: BoardColumnsProps) {
  const phone = useMediaQuery("(max-width: 48em)") ?? false;
  const [current, setCurrent] = useState(0);
  const strip = useRef<HTMLDivElement>(null);
  const folding = useFolded(columns);
  useFirstCards(strip, columns, phone);
  const drag = useDrag();
  const held = drag?.card ?? picked?.card ?? null;
  const over = drag ? drag.over : picked;
  const { replica } = useLive();
  // A finger's events end with the element it began on, so the column that a card comes from stays drawn.
  const from = held === null ? null : requestOf(replica.getView(), held)?.column;
  const isDrawn = (i: number) => !phone || Math.abs(i - current) <= 1 || columns[i]?.id === from;
  const refusalOf = useRefusals(held, moves);
  useCarriedColumn(strip, columns, phone ? picked : null);
  return (
    <>
      <ColumnTabs
        columns={columns}
        current={current}
        onOpen={(i) => strip.current?.scrollTo({ left: i * stepOf(strip.current), behavior: "smooth" })}
      />
      <div
        ref={strip}
        className={classes["columns"]}
        data-strip=""
        data-lanes={by}
        onScroll={(event) => {
          if (!phone || event.target !== strip.current) return;
          setCurrent(Math.round(strip.current.scrollLeft / stepOf(strip.current)));
        }}
      >
        {by !== undefined && lanes !== null ? (
          <BoardLanes
            scroller={strip}
            pod={pod}
            columns={columns}
            cells={cells}
            by={by}
            lanes={lanes}
            over={over}
            held={held}
            picked={picked?.card ?? null}
            refusalOf={refusalOf}
            folding={folding}
            isDrawn={isDrawn}
            phone={phone}
          />
        ) : (
          columns.map((column, i) => {
            const dropAt = over?.cell === column.id ? over.at : null;
            return folding.isFolded(column.id) && !phone ? (
              <FoldedColumn
                key={column.id}
                column={column}
                isOver={dropAt !== null && refusalOf(column.id) === null}
                onUnfold={() => folding.fold(column.id, false)}
              />
            ) : (
              <BoardColumn
                key={column.id}
                column={column}
                cells={cells}
                dropAt={dropAt}
                held={held}
                picked={picked?.card ?? null}
                refusal={refusalOf(column.id)}
                drawn={isDrawn(i)}
                onFold={folding.fold}
              />
            );
          })
        )}
      </div>
    </>
  );
}

/** Pixels from one column to the next, where one is shown at a time. */
const stepOf = (strip: HTMLElement): number =>
  (strip.querySelector<HTMLElement>("[data-column]")?.offsetWidth ?? strip.clientWidth) + 8;

/**
 * One column at a time begins with the first that has cards: an empty one would look like an empty board. Only when a
 * board is opened: cards that come and go must not turn the page.
 */
function useFirstCards(
  strip: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  phone: boolean,
): void {
  const { replica } = useLive();
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const pod = columns[0]?.pod ?? null;
    if (!phone || pod === opened.current) return;
    opened.current = pod;
    const { lanes } = replica.getView();
    const first = columns.findIndex(({ id }) => (lanes[id]?.length ?? 0) > 0);
    if (first > 0 && strip.current) strip.current.scrollTo({ left: first * stepOf(strip.current) });
  }, [strip, columns, phone, replica]);
}

/** One column at a time: the page turns with a card that is carried by key. */
function useCarriedColumn(
  strip: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  picked: Picked | null,
): void {
  const at = picked === null ? -1 : columns.findIndex(({ id }) => id === cellOf(picked.cell).column);
  useEffect(() => {
    if (at >= 0 && strip.current) strip.current.scrollTo({ left: at * stepOf(strip.current) });
  }, [strip, at]);
}

/** Why a cell would refuse the card in the hand, as a sentence; asked once a cell, after it is lifted. */
function useRefusals(held: RequestId | null, moves: Moves): (cell: string) => string | null {
  const { chosen } = useBoard();
  const sentence = useSentence();
  return useMemo(() => {
    const together = chosen.carried();
    const inHand = held === null ? [] : together.size > 0 ? [...together] : [held];
    return onceEach((cell) => {
      const refusal = moves.refusalOfAll(inHand, () => cell);
      return refusal === null ? null : sentence(refusal);
    });
  }, [held, moves, chosen, sentence]);
}

/** A function that is asked once for each argument. */
function onceEach<Value>(ask: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const answer = known.get(key) ?? { value: ask(key) };
    known.set(key, answer);
    return answer.value;
  };
}
