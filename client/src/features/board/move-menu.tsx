import { Button, Group, Modal, Radio, Select, Stack } from "@mantine/core";
import { requestOf, type Column, type Request, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useState } from "react";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { counted } from "../../ui/format.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { cellId, laneKey } from "./board-cells.ts";
import type { LanesBy } from "./board-search.ts";
import { neighboursAt } from "./lane-place.ts";
import classes from "./move-menu.module.css";
import type { Moves } from "./use-moves.tsx";

interface MoveMenuProps {
  /** One or several, as they lie on the board. */
  readonly cards: readonly RequestId[] | null;
  readonly columns: readonly Column[];
  readonly lanes: LanesBy | undefined;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly moves: Moves;
  readonly onClose: () => void;
}

/** Places that are no card's id. */
const FIRST = "first";
const LAST = "last";

/** "Move to…": any column and place of the board, also those that no drag reaches. Each card stays in its own swimlane. */
export function MoveMenu({ cards, onClose, ...rest }: MoveMenuProps) {
  const found = useView(
    useCallback(
      (view: WorkspaceState): readonly Request[] => (cards ?? []).flatMap((id) => requestOf(view, id) ?? []),
      [cards],
    ),
    shallowEqual,
  );
  const [first] = found;
  const what = found.length > 1 ? counted(found.length, "card") : first?.key;
  return (
    <Modal opened={first !== undefined} onClose={onClose} title={first && `Move ${what} to…`}>
      {first && <MoveForm key={first.id} cards={found} first={first} {...rest} onClose={onClose} />}
    </Modal>
  );
}

interface MoveFormProps extends Omit<MoveMenuProps, "cards"> {
  readonly cards: readonly Request[];
  readonly first: Request;
}

function MoveForm({ cards, first, columns, lanes, cardsIn, moves, onClose }: MoveFormProps) {
  const wip = useView((view) => view.wip);
  const { replica } = useLive();
  const sentence = useSentence();
  const [chosen, setChosen] = useState<string>(first.column ?? columns[0]!.id);
  const [place, setPlace] = useState<string>(LAST);
  const ids = cards.map(({ id }) => id);
  const nameOf = (other: RequestId) => {
    const found = requestOf(replica.getView(), other);
    return found ? `${found.key}, ${found.title}` : "";
  };
  const laneOf = (card: Request) => (lanes === undefined ? null : laneKey(card, lanes));
  const cellIn = (column: string) => (card: Request) => cellId(column, laneOf(card));
  /** Cards of several lanes have no place in common: each goes to the end of its own. */
  const isOneLane = cards.every((card) => laneOf(card) === laneOf(first));
  const others = cardsIn(cellIn(chosen)(first)).filter((other) => !ids.includes(other));
  const only = cards.length === 1 ? "The only one" : "The only ones";
  const places = [
    { value: FIRST, label: "First" },
    // Behind the last is the last.
    ...others.slice(0, -1).map((other) => ({ value: other as string, label: `After ${nameOf(other)}` })),
    { value: LAST, label: others.length === 0 ? only : "Last" },
  ].slice(others.length === 0 ? 1 : 0);
  // A card that left meanwhile is no place any more.
  const behind = others.findIndex((other) => other === place);
  const at = place === FIRST ? 0 : behind < 0 ? others.length : behind + 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        const near = neighboursAt(others, ids, at);
        if (cards.length === 1) moves.put(first, cellIn(chosen)(first), near);
        else moves.putAll(ids, cellIn(chosen), isOneLane ? near : null);
      }}
    >
      <Stack gap={16}>
        <Radio.Group
          value={chosen}
          onChange={(column) => {
            setChosen(column);
            setPlace(LAST);
          }}
          label="Column"
        >
          <Stack gap={2} mt={6}>
            {columns.map((column) => {
              const refusal = moves.refusalOfAll(ids, cellIn(column.id));
              const isHere = cards.every((card) => card.column === column.id);
              return (
                <Radio
                  key={column.id}
                  value={column.id}
                  disabled={refusal !== null}
                  data-autofocus={column.id === first.column || undefined}
                  description={refusal ? sentence(refusal) : undefined}
                  label={
                    <span className={classes["column"]}>
                      {column.name} <WipBadge count={wip[column.id] ?? 0} limit={column.limit} />
                      {isHere && <span className={classes["here"]}>here now</span>}
                    </span>
                  }
                />
              );
            })}
          </Stack>
        </Radio.Group>
        {isOneLane && (
          <Select
            label="Place"
            description={`Position ${at + 1}${cards.length > 1 ? ` to ${at + cards.length}` : ""} of ${others.length + cards.length}`}
            data={places}
            value={places.some(({ value }) => value === place) ? place : LAST}
            onChange={(value) => setPlace(value ?? LAST)}
            allowDeselect={false}
            searchable
            limit={50}
            nothingFoundMessage="No card of this column"
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit">Move</Button>
        </Group>
      </Stack>
    </form>
  );
}
