import { act, fireEvent, screen } from "@testing-library/react";
import { COLUMN, company, POD } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { SteeringPanel } from "./steering-panel.tsx";
import { PodColumns } from "./pod-columns.tsx";

function Steering() {
  const settings = useView((view) => view.settings);
  return settings && <SteeringPanel settings={settings} mayChange />;
}

function Columns() {
  const pod = useView((view) => view.pods[POD]);
  return pod && <PodColumns pod={pod} mayChange />;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("a sentence typed in the settings outlives the page, and takes nothing back that others changed meanwhile", async () => {
  const scenario = company();
  const stage = await renderLive(<Steering />, { scenario, as: "itLeader" });
  type("North star", "Ten days");
  await stage.show(<p>Elsewhere</p>);
  await act(async () => stage.live.replica.send("workspace.steer", { targetDays: 9 }));
  await stage.show(<Steering />);
  expect(screen.getByDisplayValue("Ten days")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Save/ }));
  expect(lastSent(stage, "workspace.steer")).toEqual({ northStar: "Ten days", targetDays: 9 });
});

test("a column's limit is sent once it is whole, not at each key", async () => {
  const stage = await renderLive(<Columns />, { scenario: company(), as: "lead" });
  type("Limit of Build", "1");
  type("Limit of Build", "12");
  expect(stage.sent).toEqual([]);
  fireEvent.blur(screen.getByLabelText("Limit of Build"));
  expect(stage.sent).toEqual([{ type: "column.change", input: { column: COLUMN.build, limit: 12 } }]);
  type("Limit of Build", "");
  fireEvent.keyDown(screen.getByLabelText("Limit of Build"), { key: "Enter" });
  expect(lastSent(stage, "column.change")).toEqual({ column: COLUMN.build, limit: null });
});
