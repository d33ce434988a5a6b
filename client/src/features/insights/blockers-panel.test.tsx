// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { BLOCK_REASONS, type Blockers, type BlockReason } from "@tandem/shared/flow";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { BlockersPanel } from "./blockers-panel.tsx";

const HOUR = 3_600_000;
const none = { ended: 0, elapsedMs: 0, p50ElapsedMs: null, open: 0, openElapsedMs: 0 };
const told = (some: Partial<Record<BlockReason, Partial<Blockers["reasons"][number]>>>): Blockers => ({
  ...none,
  requests: 3,
  reasons: BLOCK_REASONS.map((reason) => ({ reason, share: 0, ...none, ...some[reason] })),
});
const show = (blockers: Blockers) =>
  render(
    <MantineProvider env="test">
      <BlockersPanel blockers={blockers} windowWords="the last 26 weeks" />
    </MantineProvider>,
  );

afterEach(cleanup);

test("the reason that took most of the time is the title; a median of few blocks is not guessed", () => {
  show(
    told({
      vendor: { ended: 12, elapsedMs: 60 * HOUR, p50ElapsedMs: 5 * HOUR, share: 0.75 },
      legal: { ended: 2, elapsedMs: 20 * HOUR, p50ElapsedMs: 9 * HOUR, share: 0.25 },
      marketing: { open: 1, openElapsedMs: 3 * HOUR },
    }),
  );
  expect(screen.getByRole("heading").textContent).toMatch(
    /^75\s% of the blocked time: waiting for a vendor$/u,
  );
  expect(screen.getByText("5 h")).toBeTruthy();
  expect(screen.queryByText("9 h")).toBeNull();
  expect(screen.getByText("1, for 3 h")).toBeTruthy();
  expect(screen.queryByText("Waiting for data approval")).toBeNull();
});

test("where nothing was blocked, it says so", () => {
  show(told({}));
  expect(screen.getByText("Nothing stood still")).toBeTruthy();
});
