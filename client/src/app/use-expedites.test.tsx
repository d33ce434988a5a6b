import { cleanup, screen } from "@testing-library/react";
import { notifications } from "@mantine/notifications";
import { company, file } from "@tandem/shared/testing";
import { beforeEach, expect, test } from "vitest";
import { renderLive } from "../testing/render-live.tsx";
import { useExpedites } from "./use-expedites.ts";

function Count() {
  return <output>{useExpedites("hollin")}</output>;
}

/** Ends the page; what stays is what the browser keeps. */
function leave(): void {
  cleanup();
  notifications.clean();
}

beforeEach(() => {
  leave();
  localStorage.clear();
});

/** A page opened by a hand while these expedites wait. */
async function opened(...waiting: readonly number[]): Promise<void> {
  const scenario = company();
  for (const n of waiting) file(scenario, n, { class: "expedite", meanwhileWaits: "The fair" });
  await renderLive(<Count />, { scenario, as: "hand" });
}

const told = () => screen.queryAllByText(/^An expedite from Mara Lindqvist/).map((one) => one.textContent);

test("an expedite that waited before is counted after a reload, and only a new one is told", async () => {
  await opened();
  leave();
  await opened(1);
  expect(told()).toEqual(["An expedite from Mara Lindqvist: Swap hero 1."]);
  leave();
  await opened(1);
  expect(screen.getByText("1")).toBeTruthy();
  expect(told()).toEqual([]);
  leave();
  await opened(1, 2);
  expect(screen.getByText("2")).toBeTruthy();
  expect(told()).toEqual(["An expedite from Mara Lindqvist: Swap hero 2."]);
});

test("whoever opens it for the first time finds what waits counted, and hears nothing of it", async () => {
  await opened(1);
  expect(screen.getByText("1")).toBeTruthy();
  expect(told()).toEqual([]);
});
