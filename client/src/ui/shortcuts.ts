import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { singleKeys } from "./single-keys.ts";

/** What the sheet of keys is ordered by, in its order. */
export const SHORTCUT_GROUPS = [
  "Answer",
  "Put in order",
  "Chosen cards",
  "Cards",
  "Board",
  "Plan",
  "Inbox",
  "Find the way",
  "Everywhere",
] as const;

export interface Shortcut {
  /**
   * One key, or several that do alike: "J", "5", "?", "Escape", "shift+A", "mod+K" (mod is ⌘ on Apple's keyboards, else Ctrl).
   * A letter without shift is pressed without it; other signs are taken as they come, since keyboards differ in where they are.
   */
  readonly keys: string | readonly string[];
  readonly group: (typeof SHORTCUT_GROUPS)[number];
  /** What it does, for the sheet: "Next, back". */
  readonly words: string;
  /** false: it does nothing and is not listed. */
  readonly isOn?: boolean;
  /** Fires in a field as well; combinations with mod do so anyway. */
  readonly inFields?: boolean;
}

/** What a shortcut does; null where something else listens, and the sheet only tells of it. */
type Run = ((key: string) => void) | null;
/** A shortcut and what it does. */
export type BoundShortcut = readonly [Shortcut, Run];

interface Source {
  readonly current: readonly BoundShortcut[];
}

/** In the order in which they were mounted: of two that claim a key, the later has it, and a page's before one of everywhere. */
const sources = new Set<Source>();

const keysOf = ({ keys }: Shortcut): readonly string[] => (typeof keys === "string" ? [keys] : keys);

function* bound(): Generator<BoundShortcut> {
  const all = [...sources]
    .toReversed()
    .flatMap(({ current }) => current.filter(([{ isOn }]) => isOn !== false));
  yield* all.filter(([{ group }]) => group !== "Everywhere");
  yield* all.filter(([{ group }]) => group === "Everywhere");
}

/** The letter that a key stands for, also on a keyboard with other letters. */
function signOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1 || /^[\x20-\x7e]$/u.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : key.toLowerCase();
}

function fits(event: KeyboardEvent, combination: string): boolean {
  const parts = combination.toLowerCase().split("+");
  const sign = parts.at(-1);
  if (event.altKey || (event.ctrlKey || event.metaKey) !== parts.includes("mod")) return false;
  const isSign = sign !== undefined && sign.length === 1 && !/[a-z0-9]/u.test(sign);
  return signOf(event) === sign && (isSign || event.shiftKey === parts.includes("shift"));
}

const NO_TEXT = new Set([
  "checkbox",
  "radio",
  "button",
  "submit",
  "reset",
  "range",
  "color",
  "file",
  "image",
]);
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether letters are typed there. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  return target.matches(
    'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]',
  );
}

/** A dialog is open, or the focus is in something that lies above the page and has keys of its own, or that this key took away. */
const isAbovePage = (target: EventTarget | null): boolean =>
  document.querySelector('[aria-modal="true"]') !== null ||
  (target instanceof Element && (!target.isConnected || target.closest(OPEN) !== null));

const hasMod = (combination: string): boolean => combination.toLowerCase().includes("mod+");
const isSingle = (combination: string): boolean => !hasMod(combination) && combination !== "Escape";

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isAbovePage(event.target)) return;
  const typing = isField(event.target);
  for (const [shortcut, run] of bound()) {
    const hit = keysOf(shortcut).find((combination) => fits(event, combination));
    if (hit === undefined || run === null) continue;
    if (typing && !hasMod(hit) && shortcut.inFields !== true) continue;
    if (isSingle(hit) && !singleKeys.get()) continue;
    event.preventDefault();
    run(hit);
    return;
  }
}

/**
 * Registers keys while the component is mounted. They wait while a field is typed in or a dialog is open; single keys wait for good
 * where a person has switched them off. The sheet (`?`) lists what is registered.
 */
export function useShortcuts(shortcuts: readonly BoundShortcut[]): void {
  const source = useRef(shortcuts);
  useLayoutEffect(() => {
    source.current = shortcuts;
  });
  useEffect(() => {
    if (sources.size === 0) document.addEventListener("keydown", onKeyDown);
    sources.add(source);
    return () => {
      sources.delete(source);
      if (sources.size === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

/** Registers one key, or several that do alike: `run` is told which. */
export function useShortcut(shortcut: Shortcut, run: Run): void {
  useShortcuts([[shortcut, run]]);
}

/** Does what a key does, for a button that stands for it. */
export function pressKey(combination: string): void {
  for (const [shortcut, run] of bound())
    if (run !== null && keysOf(shortcut).includes(combination)) return run(combination);
}

/** What a key of this page does, for a list in which it is chosen by its name. */
export interface RunnableShortcut {
  readonly key: string;
  readonly group: Shortcut["group"];
  readonly words: string;
  readonly run: () => void;
}

/** What can be done on this page by one key that has one meaning. */
export function runnableShortcuts(): readonly RunnableShortcut[] {
  return [...bound()].flatMap(([shortcut, run]) => {
    const [key, ...more] = keysOf(shortcut);
    if (run === null || key === undefined || more.length > 0 || key === "Escape") return [];
    return [{ key, group: shortcut.group, words: shortcut.words, run: () => run(key) }];
  });
}

export interface ListedGroup {
  readonly group: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly words: string }[];
}

/** What is registered, by group; a key that two claim stands with the one that has it. */
function listed(): readonly ListedGroup[] {
  const taken = new Set<string>();
  const found = [...bound()].flatMap(([shortcut]) => {
    const keys = keysOf(shortcut).filter((key) => !taken.has(key.toLowerCase()));
    for (const key of keys) taken.add(key.toLowerCase());
    return keys.length === 0 ? [] : [{ ...shortcut, keys }];
  });
  return SHORTCUT_GROUPS.flatMap((group) => {
    const shortcuts = found.filter((shortcut) => shortcut.group === group);
    return shortcuts.length === 0 ? [] : [{ group, shortcuts }];
  });
}

/** The keys that worked when the component was first drawn. */
export const useListedShortcuts = (): readonly ListedGroup[] => useState(listed)[0];
