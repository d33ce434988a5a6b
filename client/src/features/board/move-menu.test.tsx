import { act, fireEvent, screen, within } from "@testing-library/react";
import type { RequestId } from "@tandem/shared";
import { bringTo, COLUMN, company, POD } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { MoveMenu } from "./move-menu.tsx";
import { useMoves } from "./use-moves.tsx";

function Menu({ card }: { readonly card: RequestId }) {
  const lanes = useView((view) => view.lanes);
  const all = useView((view) => view.columns);
  const order = useView((view) => view.pods[POD]?.columns ?? []);
  const columns = order.flatMap((id) => all[id] ?? []);
  const cardsIn = (cell: string) => lanes[cell] ?? [];
  const grid = {
    columns,
    lanes: null,
    cellOfCard: () => null,
    nameOf: (cell: string) => all[cell]?.name ?? "",
  };
  const moves = useMoves({ by: undefined, grid, cardsIn, say: () => undefined });
  return (
    <MoveMenu
      cards={[card]}
      columns={columns}
      lanes={undefined}
      cardsIn={cardsIn}
      moves={moves}
      onClose={() => undefined}
    />
  );
}

test("a card is put behind another of a column, and the dialog says at which position", async () => {
  const scenario = company();
  const [card, one, two] = [1, 2, 3].map((n) => bringTo(scenario, "in_progress", n)) as [
    RequestId,
    RequestId,
    RequestId,
  ];
  for (const request of [one, two]) scenario.give("hand", "request.move", { request, column: COLUMN.check });
  const stage = await renderLive(<Menu card={card} />, { scenario, as: "hand" });
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("radio", { name: /^Check/ }));
  expect(dialog.getByText("Position 3 of 3")).toBeTruthy();
  fireEvent.click(dialog.getByRole("combobox", { name: "Place" }));
  fireEvent.click(await screen.findByRole("option", { name: /^After CAM-2/ }));
  expect(dialog.getByText("Position 2 of 3")).toBeTruthy();
  await act(async () => void fireEvent.click(dialog.getByRole("button", { name: "Move" })));
  expect(lastSent(stage, "request.move")).toMatchObject({ column: COLUMN.check, after: one, before: two });
  expect(stage.view().lanes[COLUMN.check]).toEqual([one, card, two]);
});
