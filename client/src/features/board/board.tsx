import {
  activeSprint,
  requestOf,
  zoneClock,
  type Pod,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import { useParams } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { usePeople } from "../../live/use-people.ts";
import { later } from "../../ui/later.tsx";
import { useNow } from "../../ui/use-now.ts";
import { BoardColumns } from "./board-columns.tsx";
import { BoardContext } from "./board-context.ts";
import type { BoardSearch } from "./board-search.ts";
import { BoardHand } from "./board-hand.tsx";
import { BoardHere } from "./board-here.tsx";
import { BoardTools } from "./board-tools.tsx";
import { ChosenPlace } from "./chosen-place.tsx";
import { useHiddenFields } from "./card-fields.ts";
import classes from "./board.module.css";
import { ExpediteLane } from "./expedite-lane.tsx";
import { createReveals } from "./reveals.ts";
import { usePrinting } from "../../ui/use-printing.ts";
import type { BoardPrintProps } from "./board-print.tsx";
import { SprintHead } from "./sprint-head.tsx";
import { InHand } from "./in-hand.tsx";
import { useAnnouncer } from "./use-announcer.tsx";
import { useCardKeys } from "./use-card-keys.ts";
import { useCardsIn, useCellsOf } from "./use-cells.ts";
import { useChoosing } from "./use-choosing.ts";
import { useGrid } from "./use-grid.ts";
import { useMoves } from "./use-moves.tsx";
import { useRequestPage } from "./use-request-page.ts";
import { useSwimlanes } from "./use-swimlanes.ts";
import { useTypedSearch } from "./use-typed-search.ts";

const BoardPrint = later<BoardPrintProps>(
  () => import("./board-print.tsx").then((code) => code.BoardPrint),
  () => null,
);
const MoveMenu = later(() => import("./move-menu.tsx").then((code) => code.MoveMenu));

interface BoardProps {
  readonly pod: Pod;
  readonly search: BoardSearch;
  readonly onSearch: (change: Partial<BoardSearch>) => void;
}

/** A pod's board: sprint, tools, expedite lane, columns; cards move by drag, by key or by "Move to…". */
export function Board({ pod, search: inAddress, onSearch: toAddress }: BoardProps) {
  const [search, onSearch] = useTypedSearch(inAddress, toAddress);
  const { workspace } = useParams({ from: "/w/$workspace" });
  const actor = useActor();
  const person = usePeople();
  const now = useNow(30_000);
  const settings = useView((view) => view.settings)!;
  const columns = useView(
    useCallback((view: WorkspaceState) => pod.columns.map((id) => view.columns[id]!).filter(Boolean), [pod]),
    shallowEqual,
  );
  const sprint = useView(useCallback((view: WorkspaceState) => activeSprint(view, pod.id), [pod.id]));
  const expedites = useView(
    useCallback((view: WorkspaceState) => expeditesOn(view, pod), [pod]),
    shallowEqual,
  );

  // Ages change with the local date, not with every tick of the clock.
  const today = zoneClock(settings.zone).epochDayAt(now);
  const ageOf = useCallback(
    ({ entered, closedAt }: Request) =>
      entered.in_progress === undefined || closedAt !== null
        ? null
        : today - zoneClock(settings.zone).epochDayOf(entered.in_progress) + 1,
    [today, settings.zone],
  );
  // A key is shown at once; the cards that fit follow as soon as there is time.
  const shown = useDeferredValue(search);
  const by = shown.lanes;
  const cells = useCellsOf(pod, shown, actor.id, ageOf);
  const cardsIn = useCardsIn(cells);
  const lanes = useSwimlanes(pod, by, cells);
  const [menu, setMenu] = useState<readonly RequestId[] | null>(null);
  const asked = useEver(menu !== null);
  const [reveals] = useState(createReveals);
  const grid = useGrid(columns, by, lanes, cardsIn);
  const { say, region } = useAnnouncer();
  const moves = useMoves({ by, grid, cardsIn, say });
  const choosing = useChoosing({ pod, grid, cardsIn, say });
  const { chosen, onCardPress } = choosing;
  const withIt = useRef(choosing.with);
  useLayoutEffect(() => {
    withIt.current = choosing.with;
  });
  const openMenu = useCallback((card: RequestId) => setMenu(withIt.current(card)), []);
  const keys = useCardKeys({ moves, grid, cardsIn, reveal: reveals.reveal, openMenu, choosing, say });
  const { picked, onCardKey } = keys;
  const [hidden, setHidden] = useHiddenFields();
  const density: BoardContext["density"] = search.density ?? "roomy";
  const page = useRequestPage();
  const context = useMemo(
    () => ({
      ...page,
      now,
      zone: settings.zone,
      me: actor.id,
      ageOf,
      person,
      density,
      hidden,
      reveals,
      openMenu,
      onCardKey,
      chosen,
      onCardPress,
    }),
    [
      page,
      now,
      settings.zone,
      actor.id,
      ageOf,
      person,
      density,
      hidden,
      reveals,
      openMenu,
      onCardKey,
      chosen,
      onCardPress,
    ],
  );
  const isPrinting = usePrinting();
  const underWay = expedites.filter(
    (card) => card.standing !== "launch_ready" && card.standing !== "live",
  ).length;

  return (
    <BoardContext value={context}>
      <div className={classes["board"]} data-density={density} data-printing={isPrinting || undefined}>
        <SprintHead
          sprint={sprint}
          settings={settings}
          now={now}
          workspace={workspace}
          pod={pod.id}
          podName={pod.name}
        />
        <BoardHand moves={moves} cardsIn={cardsIn} choosing={choosing} say={say}>
          <BoardTools
            pod={pod}
            search={search}
            onSearch={onSearch}
            ageOf={ageOf}
            hidden={hidden}
            onHidden={setHidden}
            choosing={choosing}
            say={say}
            here={<BoardHere pod={pod.id} picked={picked?.card ?? null} />}
          />
          <ChosenPlace pod={pod} choosing={choosing} onMove={() => setMenu(choosing.inOrder())} say={say} />
          <ExpediteLane
            pod={pod}
            cards={expedites.filter((card) => card.standing !== "live").map((card) => card.id)}
            count={underWay}
            picked={picked?.card ?? null}
          />
          <BoardColumns
            pod={pod}
            columns={columns}
            cells={cells}
            by={by}
            lanes={lanes}
            picked={picked}
            moves={moves}
          />
        </BoardHand>
        {asked && (
          <MoveMenu
            cards={menu}
            columns={columns}
            lanes={by}
            cardsIn={cardsIn}
            moves={moves}
            onClose={() => setMenu(null)}
          />
        )}
        {isPrinting && <BoardPrint pod={pod} columns={columns} cells={cells} expedites={expedites} />}
        <p id="board-keys" hidden>
          Space picks the card up, arrows carry it, Space puts it down. M asks where to. X chooses it. Enter
          opens it.
        </p>
        {picked && keys.over && <InHand card={picked.card} count={picked.together.length} over={keys.over} />}
        {region}
      </div>
    </BoardContext>
  );
}

/** Whether something has been so once: what is drawn for it then stays, and can go softly. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

function expeditesOn(view: WorkspaceState, pod: Pod): Request[] {
  return pod.columns.flatMap((column) =>
    (view.lanes[column] ?? []).flatMap((id) => {
      const card = requestOf(view, id);
      return card?.class === "expedite" ? [card] : [];
    }),
  );
}
