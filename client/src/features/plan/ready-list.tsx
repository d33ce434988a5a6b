import type { Day, Member, Request, RequestId, SprintFacts, WorkspaceState } from "@tandem/shared";
import { Badge, Button, Title, Tooltip } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { usePullOrder } from "../../ui/use-pull-order.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./plan.module.css";
import { missingOf } from "./missing-skills.ts";
import { ReadyRow } from "./ready-row.tsx";
import type { HandOrdered } from "../../live/hand-order.ts";
import type { ReadyRow as Row } from "../../live/ready-rows.ts";
import { whatFits } from "./ready.ts";

/** Rows drawn at first; a long queue is seldom planned to its end. */
const FIRST_ROWS = 60;

interface ReadyListProps {
  readonly view: WorkspaceState;
  readonly rows: readonly Row[];
  /** Who works in the sprint, for what a request would lack. */
  readonly hands: readonly Member[];
  readonly today: Day;
  /** Where Add leads; undefined while there is no sprint to plan. */
  readonly sprint: SprintFacts | undefined;
  /** Points that still fit; null without a capacity. */
  readonly room: number | null;
  readonly isPlanner: boolean;
  readonly maySize: boolean;
  /** Ready columns that the pod ordered otherwise on its board, where one may lay them in pull order. */
  readonly byHand: readonly HandOrdered[];
  readonly onAdd: (requests: readonly RequestId[]) => void;
}

/** What is ready, in pull order, one press from the sprint. */
export function ReadyList({
  view,
  rows,
  hands,
  today,
  sprint,
  room,
  isPlanner,
  maySize,
  byHand,
  onAdd,
}: ReadyListProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [stop, setStop] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const putInPullOrder = usePullOrder();
  const list = useRef<HTMLOListElement>(null);
  const anchor = useRef<string | null>(null);
  /** Where the keyboard goes once the list was drawn without what was added. */
  const wanted = useRef<string | null>(null);
  const chosen = rows.filter(({ request }) => picked.has(request.id));
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const tabStop = rows.some(({ request }) => request.id === stop) ? stop : rows[0]?.request.id;
  const fits = room === null || room <= 0 ? [] : whatFits(rows, room);
  const canAdd = isPlanner && sprint !== undefined;

  const focus = (id: string): void => {
    list.current?.querySelector<HTMLElement>(`[data-add="${id}"]`)?.focus();
    setStop(id);
  };
  const goOn = useEffectEvent(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    focus(id);
  });
  const order = rows.map(({ request }) => request.id).join();
  useLayoutEffect(() => {
    if (order !== "") goOn();
  }, [order]);

  function add(ids: readonly RequestId[]): void {
    const first = rows.findIndex(({ request }) => ids.includes(request.id));
    const stays = ({ request }: Row) => !ids.includes(request.id);
    const next = rows.slice(first).find(stays) ?? rows.slice(0, Math.max(0, first)).findLast(stays);
    wanted.current = next?.request.id ?? null;
    setPicked(new Set());
    onAdd(ids);
  }

  function choose({ id }: Request, isRange: boolean): void {
    const next = new Set(picked);
    const from = rows.findIndex(({ request }) => request.id === anchor.current);
    const to = rows.findIndex(({ request }) => request.id === id);
    if (isRange && from >= 0) {
      for (const { request } of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(request.id);
    } else if (!next.delete(id)) next.add(id);
    anchor.current = id;
    setPicked(next);
  }

  function step({ id }: Request, by: 1 | -1): void {
    const at = shown.findIndex(({ request }) => request.id === id);
    const next = shown[at + by];
    if (next !== undefined) focus(next.request.id);
  }

  const chosenPoints = chosen.reduce((sum, { points }) => sum + points, 0);
  return (
    <section className={classes["ready"]} aria-label="Ready requests">
      <header className={classes["head"]}>
        <Title order={2}>Ready</Title>
        {rows.length > 0 && <Badge>{rows.length}</Badge>}
        <span className={classes["sub"]}>in pull order</span>
        {byHand.length > 0 && (
          <Tooltip label="The board shows Ready as the pod laid it by hand.">
            <Button variant="subtle" size="xs" onClick={() => putInPullOrder(byHand, "Ready")}>
              Put the board in this order
            </Button>
          </Tooltip>
        )}
        <span className={classes["gap"]} />
        {canAdd && chosen.length === 0 && fits.length > 0 && (
          <Button variant="subtle" size="xs" onClick={() => setPicked(new Set(fits))}>
            Choose what fits
          </Button>
        )}
        {canAdd && chosen.length > 0 && (
          <>
            <Button variant="subtle" size="xs" onClick={() => setPicked(new Set())}>
              Choose none
            </Button>
            <Button size="xs" onClick={() => add(chosen.map(({ request }) => request.id))}>
              Add {chosen.length}, {counted(chosenPoints, "point")}
            </Button>
          </>
        )}
      </header>
      {rows.length === 0 && (
        <EmptyState look="slot" icon={IconStack2} heading="Nothing is ready">
          What triage accepts lands here, ranked.
        </EmptyState>
      )}
      <ol className={classes["rows"]} ref={list}>
        {shown.map((row) => (
          <ReadyRow
            key={row.request.id}
            row={row}
            service={row.request.service === null ? undefined : view.services[row.request.service]}
            today={today}
            isPlanner={isPlanner}
            maySize={maySize}
            isChosen={picked.has(row.request.id)}
            isTabStop={row.request.id === tabStop}
            into={sprint?.name ?? null}
            missing={missingOf(view, row.request, hands)}
            onAdd={(request) => add([request.id])}
            onChoose={choose}
            onStep={step}
          />
        ))}
      </ol>
      {shown.length < rows.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          Show the other {rows.length - shown.length}
        </Button>
      )}
      {canAdd && rows.length > 0 && (
        <p className={classes["keys"]} id="plan-keys">
          <KeyHint>↑</KeyHint>
          <KeyHint>↓</KeyHint> row <KeyHint>Enter</KeyHint> add <KeyHint>X</KeyHint> choose
          <KeyHint>1–8</KeyHint> size
        </p>
      )}
    </section>
  );
}
