import { fireEvent, screen } from "@testing-library/react";
import { requestOf, tableValues, type WorkspaceState } from "@tandem/shared";
import { company, file, SERVICE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { renderLive } from "../../testing/render-live.tsx";
import { BulkPanel } from "./bulk-panel.tsx";
import { useSelection } from "./use-selection.ts";

const all = (view: WorkspaceState) => view;

function Several({ now }: { readonly now: number }) {
  const view = useView(all);
  const filed = [...tableValues(view.requests)].filter(({ standing }) => standing === "filed");
  const selection = useSelection(filed);
  return (
    <>
      <button onClick={selection.all}>Choose all</button>
      <BulkPanel view={view} selection={selection} now={now} />
    </>
  );
}

test("several are accepted, each by itself; what cannot be is told once and stays chosen", async () => {
  const scenario = company();
  const ticked = [file(scenario, 1), file(scenario, 2)];
  for (const request of ticked)
    scenario.give("hand", "request.tick", { request, list: "ready", item: 0, done: true });
  const open = file(scenario, 3, { service: SERVICE.technology_advice, fields: {} });
  const stage = await renderLive(<Several now={scenario.now} />, { scenario, as: "lead" });
  fireEvent.click(screen.getByRole("button", { name: "Choose all" }));
  fireEvent.click(screen.getByRole("button", { name: /Accept into ready/ }));
  fireEvent.click(screen.getByRole("button", { name: /^Accept 2 requests/ }));
  expect(stage.sent.map(({ type }) => type)).toEqual(["request.accept", "request.accept"]);
  expect(ticked.map((id) => requestOf(stage.view(), id)?.standing)).toEqual(["ready", "ready"]);
  expect(requestOf(stage.view(), open)?.standing).toBe("filed");
  expect(await screen.findByText("2 requests accepted. 1 not accepted.")).toBeTruthy();
  expect(screen.getByText(/CAM-3: Still open on the ready list/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "1 chosen" })).toBeTruthy();

  fireEvent.click(screen.getByText("Undo"));
  expect(ticked.map((id) => requestOf(stage.view(), id)?.standing)).toEqual(["filed", "filed"]);
});
