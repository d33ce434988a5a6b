import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { initials, MemberAvatar } from "./avatar.tsx";
import { StagePath } from "./stage-track.tsx";
import { WipBadge } from "./wip-badge.tsx";

describe("people", () => {
  it.each([
    ["Mara Lindqvist", "ML"],
    ["Ana Maria de Souza", "AS"],
    ["Ruth", "RU"],
    ["élodie öz", "ÉÖ"],
    ["  ", "?"],
  ])("%j is drawn as %s", (name, letters) => expect(initials(name)).toBe(letters));

  it("are named with their side for who cannot see the shape", () => {
    render(<MemberAvatar name="Hana Kimura" side="it" />, { wrapper: MantineProvider });
    expect(screen.getByRole("img", { name: "Hana Kimura, IT" })).toBeDefined();
  });
});

describe("where a request stands", () => {
  it("marks one stage as the current step, an open question at its start", () => {
    render(<StagePath standing="needs_info" />, { wrapper: MantineProvider });
    const current = screen
      .getAllByRole("listitem")
      .filter((item) => item.getAttribute("aria-current") === "step");
    expect(current.map((item) => item.textContent)).toEqual(["Question open"]);
  });

  it("marks none once it ended beside the stages", () => {
    render(<StagePath standing="withdrawn" />, { wrapper: MantineProvider });
    expect(screen.getAllByRole("listitem").some((item) => item.hasAttribute("aria-current"))).toBe(false);
  });
});

describe("a column's limit", () => {
  it("says in words that it was passed", () => {
    const { container, rerender } = render(<WipBadge count={4} limit={3} />, { wrapper: MantineProvider });
    expect(container.textContent).toContain("4 of 3, over the limit");
    rerender(<WipBadge count={3} limit={3} />);
    expect(container.textContent).not.toContain("over");
  });
});
