import {
  requestOf,
  zoneClock,
  type Column,
  type Pod,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { blockWords } from "../../ui/block-note.tsx";
import { dayWords } from "../../ui/format.ts";
import { cellOf, type CellsOf } from "./board-cells.ts";
import { useBoard } from "./board-context.ts";
import classes from "./board-print.module.css";

export interface BoardPrintProps {
  readonly pod: Pod;
  readonly columns: readonly Column[];
  readonly cells: CellsOf;
  readonly expedites: readonly Request[];
}

const all = (view: WorkspaceState) => view;

/** The board on paper: every card that the filter shows, by column, also those that the screen would draw only when scrolled to. */
export function BoardPrint({ pod, columns, cells, expedites }: BoardPrintProps) {
  const view = useView(all);
  const byColumn = new Map<string, Request[]>();
  for (const [cell, ids] of cells(view)) {
    const { column } = cellOf(cell);
    const cards = ids.flatMap((id) => requestOf(view, id) ?? []);
    byColumn.set(column, [...(byColumn.get(column) ?? []), ...cards]);
  }
  return (
    <div className={classes["print"]}>
      <h1>{pod.name}</h1>
      <PrintedCards
        name="Expedite"
        cards={expedites.filter(({ closedAt }) => closedAt === null)}
        view={view}
      />
      {columns.map((column) => (
        <PrintedCards
          key={column.id}
          name={column.limit === null ? column.name : `${column.name}, limit ${column.limit}`}
          cards={byColumn.get(column.id) ?? []}
          view={view}
        />
      ))}
    </div>
  );
}

interface PrintedCardsProps {
  readonly name: string;
  readonly cards: readonly Request[];
  readonly view: WorkspaceState;
}

function PrintedCards({ name, cards, view }: PrintedCardsProps) {
  const { ageOf, person, zone, now } = useBoard();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>
        {name} <small>{cards.length}</small>
      </h2>
      <table>
        <tbody>
          {cards.map((card) => {
            const age = ageOf(card);
            const expected = card.service === null ? undefined : view.services[card.service]?.cycle.days;
            return (
              <tr key={card.id}>
                <td>{card.key}</td>
                <td>
                  {card.title}
                  {card.block !== null && <em> {blockWords[card.block.reason]}.</em>}
                </td>
                <td>
                  {card.dueDate !== null && dayWords(card.dueDate, { today: zoneClock(zone).dayAt(now) })}
                </td>
                <td>
                  {age !== null && (expected === undefined ? `Day ${age}` : `Day ${age} of ${expected}`)}
                </td>
                <td>{card.assignees.map((id) => person(id).name).join(", ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
