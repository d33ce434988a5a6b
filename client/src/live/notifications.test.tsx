import { company, WORKSPACE } from "@tandem/shared/testing";
import { act, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderLive } from "../testing/render-live.tsx";
import { heardOfInbox, useUnread } from "./notifications.ts";

const Count = () => <output>{useUnread()}</output>;

afterEach(() => vi.unstubAllGlobals());

it("counts what is unread as told last, and asks for no answer that could be older", async () => {
  const asked = vi.fn<typeof fetch>(() => new Promise(() => undefined));
  vi.stubGlobal("fetch", asked);
  await renderLive(<Count />, { scenario: company(), as: "lead" });
  expect(screen.getByText(0)).toBeDefined();
  for (const unread of [1, 2]) {
    act(() => heardOfInbox(WORKSPACE, unread));
    expect(await screen.findByText(unread)).toBeDefined();
  }
  expect(asked).not.toHaveBeenCalled();
});
