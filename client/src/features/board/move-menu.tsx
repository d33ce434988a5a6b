import { Button, Group, Modal, Radio, Select, Stack } from "@mantine/core";
import { requestOf, type Column, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useState } from "react";
import { useView } from "../../live/hooks.ts";
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
  const sentence = useSentence();
  const [chosen, setChosen] = useState<string>(card?.column ?? columns[0]!.id);
  const [place, setPlace] = useState<string>("end");
  if (!card) return null;
  // It stays in its own swimlane.
  const cellIn = (column: string) => cellId(column, lanes === undefined ? null : laneKey(card, lanes));
  const others = cardsIn(cellIn(chosen)).filter((other) => other !== id);
  const places = [
    { value: "0", label: "Top" },
    ...others.slice(1).map((_, i) => ({ value: String(i + 1), label: `Place ${i + 2}` })),
    { value: "end", label: "End" },
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        const at = place === "end" ? others.length : Number(place);
        moves.put(card, cellIn(chosen), neighboursAt(others, id, at));
      }}
    >
      <Stack gap={16}>
        <Radio.Group value={chosen} onChange={setChosen} label="Column">
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
          data={places}
          value={place}
          onChange={(value) => setPlace(value ?? "end")}
          allowDeselect={false}
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
