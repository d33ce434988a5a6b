import { requestOf } from "@tandem/shared";
import { bringTo, company, file } from "@tandem/shared/testing";
import { fireEvent, screen } from "@testing-library/react";
import { IconHome } from "@tabler/icons-react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { renderLive } from "../../testing/render-live.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { Palette } from "./palette.tsx";

const pages = [{ key: "home", label: "Home", to: "/w/$workspace/home", icon: IconHome }];

async function opened(scenario: ReturnType<typeof company>, request: string | null = null) {
  const onClose = vi.fn<() => void>();
  const stage = await renderLive(<Palette pages={pages} about={{ request }} onClose={onClose} />, {
    scenario,
    as: "hand",
    at: "/home",
  });
  const field = await screen.findByRole<HTMLInputElement>("combobox");
  return {
    ...stage,
    onClose,
    type: (text: string) => fireEvent.change(field, { target: { value: text } }),
    press: (key: string) => fireEvent.keyDown(field, { key }),
    /** What a screen reader says of the field: the option that Enter takes. */
    active: () => document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent,
    options: () => screen.queryAllByRole("option").map(({ textContent }) => textContent),
  };
}

test("a request is found by its number, its title and what it is for; the arrows walk and go round", async () => {
  const scenario = company();
  file(scenario, 1, { title: "Spring sale banner" });
  file(scenario, 2, { title: "Newsletter", outcome: "More people hear of spring." });
  const palette = await opened(scenario);
  palette.type("2");
  expect(palette.active()).toContain("CAM-2 Newsletter");
  palette.type("spring");
  expect(palette.options().map((text) => text?.slice(0, 5))).toEqual(["CAM-1", "CAM-2", "Searc"]);
  expect(palette.active()).toContain("CAM-1");
  palette.press("ArrowUp");
  expect(palette.active()).toBe("Search everything for “spring”");
  palette.press("ArrowDown");
  expect(palette.active()).toContain("CAM-1");
  expect(screen.getByRole("status").textContent).toBe("3 entries found");
  palette.type("nothing of the kind");
  expect(palette.options()).toEqual(["Search everything for “nothing of the kind”"]);
});

test("it offers what may be done with the request of the page, does it, and says why not where a rule is in the way", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress", 1);
  const palette = await opened(scenario, "CAM-1");
  palette.type("move to check");
  expect(palette.active()).toBe("Move to Check: CAM-1");
  palette.press("Enter");
  expect(palette.onClose).toHaveBeenCalled();
  expect(palette.sent).toMatchObject([{ type: "request.move", input: { request } }]);
  fireEvent.click(await screen.findByText("Undo"));
  expect(palette.sent.at(-1)?.type).toBe("undo");
  palette.type("block waiting for legal");
  palette.press("Enter");
  expect(requestOf(palette.view(), request)?.block?.reason).toBe("legal");
});

test("steps that ask for words open their forms, where this person may take them", async () => {
  const scenario = company();
  bringTo(scenario, "in_progress", 1);
  const palette = await opened(scenario, "CAM-1");
  palette.type("block and say why");
  expect(palette.active()).toBe("Block, and say why: CAM-1");
  palette.press("Enter");
  expect(palette.onClose).toHaveBeenCalled();
  expect(palette.sent).toEqual([]);
  // Declining is the lead's, and only while it is in the inbox.
  palette.type("decline");
  expect(palette.options().filter((text) => text?.endsWith("CAM-1"))).toEqual([]);
});

test("what would be refused says so before and does nothing", async () => {
  const scenario = company();
  file(scenario, 1);
  const palette = await opened(scenario, "CAM-1");
  palette.type("accept");
  expect(palette.active()).toMatch(/^Accept into ready: CAM-1Still open on the ready list/);
  palette.press("Enter");
  expect(palette.sent).toEqual([]);
  expect(await screen.findAllByText(/^Still open on the ready list/)).toHaveLength(2);
});

test("keys of the page stand in it by their names", async () => {
  const found = vi.fn<() => void>();
  function Page() {
    const [isOpen, setOpen] = useState(false);
    useShortcut({ keys: "F", group: "Board", words: "Find on this board" }, found);
    return isOpen ? (
      <Palette pages={pages} about={{ request: null }} onClose={() => setOpen(false)} />
    ) : (
      <button onClick={() => setOpen(true)}>Open</button>
    );
  }
  await renderLive(<Page />, { scenario: company(), as: "hand", at: "/board" });
  fireEvent.click(await screen.findByRole("button", { name: "Open" }));
  const field = await screen.findByRole("combobox");
  fireEvent.change(field, { target: { value: "find on" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(found).toHaveBeenCalled();
});
