import { useDroppable } from "@dnd-kit/core";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { requestOf, type Column, type Refusal, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { BoardColumn } from "./board-column.tsx";
import type { Picked } from "./board-context.ts";
import classes from "./board.module.css";
import { ColumnMenu } from "./column-menu.tsx";
import type { Drag } from "./use-card-drag.ts";
import type { SelectLane } from "./use-lanes.ts";
import type { Moves } from "./use-moves.tsx";

interface BoardColumnsProps {
  readonly columns: readonly Column[];
  readonly select: SelectLane;
  readonly drag: Drag | null;
  readonly picked: Picked | null;
  readonly moves: Moves;
}

/** All columns side by side, live folded at the end; on a phone one at a time, with tabs and by swipe. */
export function BoardColumns({ columns, select, drag, picked, moves }: BoardColumnsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const phone = useMediaQuery("(max-width: 48em)") ?? false;
  const [current, setCurrent] = useState(0);
  const strip = useRef<HTMLDivElement>(null);
  useFirstCards(strip, columns, phone);
  const moving = drag?.card ?? picked?.card ?? null;
  const refusals = useRefusals(columns, moving, moves);
  const dropAt = (column: string): number | null =>
    drag?.over?.column === column ? drag.over.at : picked?.column === column ? picked.at : null;

  return (
    <>
      <nav className={classes["tabs"]} aria-label="Columns">
        {columns.map((column, i) => (
          <Tab
            key={column.id}
            column={column}
            current={i === current}
            onOpen={() =>
              strip.current?.children[i]?.scrollIntoView({
                inline: "start",
                block: "nearest",
                behavior: "smooth",
              })
            }
          />
        ))}
      </nav>
      <div
        ref={strip}
        className={classes["columns"]}
        onScroll={(event) => {
          if (!phone || event.target !== strip.current) return;
          const width = strip.current?.children[0]?.clientWidth ?? 1;
          setCurrent(Math.round((strip.current?.scrollLeft ?? 0) / (width + 8)));
        }}
      >
        {columns.map((column) =>
          column.stage === "live" && !unfolded && !phone ? (
            <FoldedColumn
              key={column.id}
              column={column}
              isOver={dropAt(column.id) !== null && !refusals.has(column.id)}
              onUnfold={() => setUnfolded(true)}
            />
          ) : (
            <LaneColumn
              key={column.id}
              column={column}
              select={select}
              dropAt={dropAt(column.id)}
              dragged={moving}
              picked={picked?.card ?? null}
              refusal={refusals.get(column.id) ?? null}
            />
          ),
        )}
      </div>
    </>
  );
}

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
    if (first > 0) strip.current?.children[first]?.scrollIntoView({ block: "nearest" });
  }, [strip, columns, phone, replica]);
}

/** Why each column would refuse the card in the hand, as sentences; asked once, when it is lifted. */
function useRefusals(
  columns: readonly Column[],
  moving: RequestId | null,
  moves: Moves,
): ReadonlyMap<string, string> {
  const { replica } = useLive();
  const sentence = useSentence();
  return useMemo(() => {
    const card = moving === null ? undefined : requestOf(replica.getView(), moving);
    if (!card) return new Map();
    const refused = columns.flatMap((column): [string, Refusal][] => {
      const refusal = moves.refusalOf(card, column);
      return refusal ? [[column.id, refusal]] : [];
    });
    return new Map(refused.map(([id, refusal]) => [id, sentence(refusal)]));
  }, [columns, moving, moves, replica, sentence]);
}

type LaneColumnProps = Omit<Parameters<typeof BoardColumn>[0], "lane" | "wip" | "menu"> & {
  readonly select: SelectLane;
};

function LaneColumn({ column, select, ...rest }: LaneColumnProps) {
  const lane = useView(
    useCallback((view: WorkspaceState) => select(view, column.id), [select, column.id]),
    shallowEqual,
  );
  const wip = useView(useCallback((view: WorkspaceState) => view.wip[column.id] ?? 0, [column.id]));
  return (
    <BoardColumn column={column} lane={lane} wip={wip} menu={<ColumnMenu column={column} />} {...rest} />
  );
}

interface FoldedColumnProps {
  readonly column: Column;
  readonly isOver: boolean;
  readonly onUnfold: () => void;
}

function FoldedColumn({ column, isOver, onUnfold }: FoldedColumnProps) {
  const { setNodeRef } = useDroppable({ id: column.id });
  const count = useView(
    useCallback((view: WorkspaceState) => view.lanes[column.id]?.length ?? 0, [column.id]),
  );
  return (
    <UnstyledButton
      ref={setNodeRef}
      className={classes["live"] ?? ""}
      data-column={column.id}
      data-drop={isOver || undefined}
      onClick={onUnfold}
    >
      <VisuallyHidden>Unfold: </VisuallyHidden>
      <WipBadge count={count} limit={null} />
      <span>{column.name}</span>
    </UnstyledButton>
  );
}

function Tab({
  column,
  current,
  onOpen,
}: {
  readonly column: Column;
  readonly current: boolean;
  readonly onOpen: () => void;
}) {
  const wip = useView(useCallback((view: WorkspaceState) => view.wip[column.id] ?? 0, [column.id]));
  return (
    <UnstyledButton className={classes["tab"] ?? ""} aria-current={current || undefined} onClick={onOpen}>
      {column.name} <WipBadge count={wip} limit={column.limit} />
    </UnstyledButton>
  );
}
