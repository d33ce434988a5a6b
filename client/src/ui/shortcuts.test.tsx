import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { pressKey, useListedShortcuts, useShortcut, useShortcuts, type Shortcut } from "./shortcuts.ts";
import { singleKeys } from "./single-keys.ts";

const pressed: string[] = [];

function Keys({ as, ...shortcut }: Shortcut & { readonly as: string }) {
  useShortcut(shortcut, (key) => pressed.push(`${as} ${key}`));
  return null;
}
/** Presses a key on an element and says what came of it. */
function press(init: KeyboardEventInit, on: Element = document.body): string {
  pressed.length = 0;
  fireEvent.keyDown(on, init);
  return pressed.join();
}
const undo = { keys: "Z", group: "Board", words: "Undo" } as const;

test("a key is a letter with just its own modifiers, a sign wherever a keyboard has it, and a letter of another alphabet by its place", () => {
  render(
    <>
      <Keys as="undo" {...undo} />
      <Keys as="all" keys="shift+A" group="Board" words="All" />
      <Keys as="sheet" keys="?" group="Everywhere" words="Sheet" />
      <Keys as="find" keys="mod+K" group="Everywhere" words="Find" />
    </>,
  );
  expect(press({ key: "z" })).toBe("undo Z");
  expect(press({ key: "Z" })).toBe("undo Z");
  expect(press({ key: "Z", shiftKey: true })).toBe("");
  expect(press({ key: "z", ctrlKey: true })).toBe("");
  expect(press({ key: "z", altKey: true })).toBe("");
  expect(press({ key: "я", code: "KeyZ" })).toBe("undo Z");
  expect(press({ key: "A", shiftKey: true })).toBe("all shift+A");
  expect(press({ key: "a" })).toBe("");
  expect(press({ key: "?", shiftKey: true })).toBe("sheet ?");
  expect(press({ key: "?" })).toBe("sheet ?");
  expect(press({ key: "k", ctrlKey: true })).toBe("find mod+K");
  expect(press({ key: "k", metaKey: true })).toBe("find mod+K");
  expect(press({ key: "z", isComposing: true })).toBe("");
});

test("letters stay letters in a field, and nothing fires beneath a dialog", () => {
  const { rerender } = render(
    <>
      <Keys as="undo" {...undo} />
      <Keys as="find" keys="mod+K" group="Everywhere" words="Find" />
      <Keys as="close" keys="Escape" group="Board" words="Close" inFields />
      <input aria-label="Text" />
      <input type="checkbox" aria-label="Tick" />
      <ul role="menu">
        <li role="menuitem">Item</li>
      </ul>
    </>,
  );
  expect(press({ key: "z" }, screen.getByLabelText("Text"))).toBe("");
  expect(press({ key: "z" }, screen.getByLabelText("Tick"))).toBe("undo Z");
  expect(press({ key: "k", ctrlKey: true }, screen.getByLabelText("Text"))).toBe("find mod+K");
  expect(press({ key: "Escape" }, screen.getByLabelText("Text"))).toBe("close Escape");
  expect(press({ key: "z" }, screen.getByRole("menuitem"))).toBe("");
  rerender(
    <>
      <Keys as="undo" {...undo} />
      <div role="dialog" aria-modal="true" />
    </>,
  );
  expect(press({ key: "z" })).toBe("");
});

test("who switched single keys off keeps those with Ctrl, and Escape", () => {
  render(
    <>
      <Keys as="undo" {...undo} />
      <Keys as="find" keys="mod+K" group="Everywhere" words="Find" />
      <Keys as="close" keys="Escape" group="Board" words="Close" />
    </>,
  );
  singleKeys.set(false);
  expect(press({ key: "z" })).toBe("");
  expect(press({ key: "k", ctrlKey: true })).toBe("find mod+K");
  expect(press({ key: "Escape" })).toBe("close Escape");
  singleKeys.set(true);
  expect(press({ key: "z" })).toBe("undo Z");
});

test("of two that claim a key the page's has it, and the sheet tells what works, once", () => {
  function Sheet() {
    return useListedShortcuts().map(({ group, shortcuts }) => (
      <p key={group}>
        {group}: {shortcuts.map(({ keys, words }) => `${keys.join(" ")} ${words}`).join(", ")}
      </p>
    ));
  }
  function Told() {
    useShortcuts([[{ keys: ["ArrowUp", "ArrowDown"], group: "Cards", words: "Walk" }, null]]);
    return null;
  }
  render(
    <>
      <Keys as="page" {...undo} />
      <Keys as="off" keys="X" group="Board" words="Off" isOn={false} />
      <Told />
      <Keys as="shell" keys={["Z", "?"]} group="Everywhere" words="Shell" />
    </>,
  );
  render(<Sheet />);
  expect(press({ key: "z" })).toBe("page Z");
  expect(press({ key: "x" })).toBe("");
  expect(screen.getAllByText(/:/u).map(({ textContent }) => textContent)).toEqual([
    "Cards: ArrowUp ArrowDown Walk",
    "Board: Z Undo",
    "Everywhere: ? Shell",
  ]);
  pressed.length = 0;
  pressKey("?");
  expect(pressed).toEqual(["shell ?"]);
});
