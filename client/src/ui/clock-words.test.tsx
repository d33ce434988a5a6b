import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AgeMark, ageWords } from "./age.tsx";
import { countdownLevel, countdownWords } from "./countdown.tsx";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const minutes = (count: number) => count * 60_000;

describe("age against expectation", () => {
  it.each([
    [2, 6, undefined],
    [7, 10, undefined],
    [8, 10, "2 left"],
    [5, 6, "1 left"],
    [6, 6, "due today"],
    [1, 1, "due today"],
    [7, 6, "1 day over"],
    [9, 6, "3 days over"],
  ])("day %d of %d says %s", (day, of, words) => expect(ageWords(day, of)).toBe(words));

  it("is read without its colour", () => {
    const { container } = render(<AgeMark day={9} of={6} />, { wrapper: MantineProvider });
    expect(container.textContent).toContain("Day 9 of 6");
    expect(container.textContent).toContain("3 days over");
  });

  it("says so before the start, and stays calm where nothing is expected", () => {
    render(<AgeMark day={null} of={6} />, { wrapper: MantineProvider });
    expect(screen.getByText("Not started")).toBeDefined();
    render(<AgeMark day={40} of={null} />, { wrapper: MantineProvider });
    expect(screen.getByText("Day 40")).toBeDefined();
  });
});

describe("a clock that runs out", () => {
  const clock = (left: number) => ({
    dueAt: minutes(1000),
    now: minutes(1000 - left),
    targetMs: minutes(180),
  });

  it("counts down in hours and minutes, then says how far over", () => {
    expect(plain(countdownWords(clock(169)))).toBe("2 h 49 min");
    expect(plain(countdownWords(clock(31)))).toBe("31 min");
    expect(plain(countdownWords(clock(-12)))).toBe("12 min over");
    expect(plain(countdownWords(clock(-0.2)))).toBe("1 min over");
  });

  it("warns above 70 % of the target and not before", () => {
    expect(countdownLevel(clock(54))).toBe("ok");
    expect(countdownLevel(clock(53))).toBe("warn");
    expect(countdownLevel(clock(0))).toBe("warn");
    expect(countdownLevel(clock(-1))).toBe("late");
  });

  it("believes business time where it is given", () => {
    expect(plain(countdownWords({ ...clock(900), leftMs: minutes(20) }))).toBe("20 min");
    expect(countdownLevel({ ...clock(900), leftMs: minutes(20) })).toBe("warn");
  });
});
