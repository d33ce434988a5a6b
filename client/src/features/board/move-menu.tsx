import { Button, Group, Modal, Radio, Select, Stack } from "@mantine/core";
import { requestOf, type Column, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useState } from "react";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { cellId, laneKey } from "./board-cells.ts";
import type { LanesBy } from "./board-search.ts";
import { neighboursAt } from "./lane-place.ts";
import classes from "./move-menu.module.css";
import type { Moves } from "./use-moves.tsx";

interface MoveMenuProps {
  readonly card: RequestId | null;
  readonly columns: readonly Column[];
  readonly lanes: LanesBy | undefined;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly moves: Moves;
  readonly onClose: () => void;
}

/** Places that are no card's id. */
const FIRST = "first";
const LAST = "last";

/** "Move to…": any column and place of the board, also those that no drag reaches. */
export function MoveMenu({ card, onClose, ...rest }: MoveMenuProps) {
  const found = useView(
    useCallback((view: WorkspaceState) => (card ? requestOf(view, card) : undefined), [card]),
  );
  return (
    <Modal opened={found !== undefined} onClose={onClose} title={found && `Move ${found.key} to…`}>
      {found && <MoveForm key={found.id} card={found.id} {...rest} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({
  card: id,
  columns,
  lanes,
  cardsIn,
  moves,
  onClose,
}: MoveMenuProps & { readonly card: RequestId }) {
  const card = useView(useCallback((view: WorkspaceState) => requestOf(view, id), [id]));
  const wip = useView((view) => view.wip);
  const { replica } = useLive();
  const sentence = useSentence();
  const [chosen, setChosen] = useState<string>(card?.column ?? columns[0]!.id);
  const [place, setPlace] = useState<string>(LAST);
  if (!card) return null;
  const nameOf = (other: RequestId) => {
    const found = requestOf(replica.getView(), other);
    return found ? `${found.key}, ${found.title}` : "";
  };
  // It stays in its own swimlane.
  const cellIn = (column: string) => cellId(column, lanes === undefined ? null : laneKey(card, lanes));
  const others = cardsIn(cellIn(chosen)).filter((other) => other !== id);
  const places = [
    { value: FIRST, label: "First" },
    // Behind the last is the last.
    ...others.slice(0, -1).map((other) => ({ value: other as string, label: `After ${nameOf(other)}` })),
    { value: LAST, label: others.length === 0 ? "The only one" : "Last" },
  ].slice(others.length === 0 ? 1 : 0);
  // A card that left meanwhile is no place any more.
  const behind = others.findIndex((other) => other === place);
  const at = place === FIRST ? 0 : behind < 0 ? others.length : behind + 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        moves.put(card, cellIn(chosen), neighboursAt(others, id, at));
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
              const refusal = moves.refusalOf(card, cellIn(column.id));
              return (
                <Radio
                  key={column.id}
                  value={column.id}
                  disabled={refusal !== null}
                  data-autofocus={column.id === card.column || undefined}
                  description={refusal ? sentence(refusal) : undefined}
                  label={
                    <span className={classes["column"]}>
                      {column.name} <WipBadge count={wip[column.id] ?? 0} limit={column.limit} />
                      {column.id === card.column && <span className={classes["here"]}>here now</span>}
                    </span>
                  }
                />
              );
            })}
          </Stack>
        </Radio.Group>
        <Select
          label="Place"
          description={`Position ${at + 1} of ${others.length + 1}`}
          data={places}
          value={places.some(({ value }) => value === place) ? place : LAST}
          onChange={(value) => setPlace(value ?? LAST)}
          allowDeselect={false}
          searchable
          limit={50}
          nothingFoundMessage="No card of this column"
        />
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
