import { UnstyledButton } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { useEffect, useRef, type RefObject } from "react";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useShortcuts, type BoundShortcut, type Shortcut } from "../../ui/shortcuts.ts";
import classes from "./decision.module.css";

/** One answer, with its key. */
export interface Choice {
  readonly sign: Icon;
  readonly words: string;
  readonly keyName: string;
  /** Whether its form is open; left out where it has none. */
  readonly isOpen?: boolean;
  readonly disabled?: boolean;
  readonly onPick: () => void;
}

/** Answers to pick from. */
export function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ sign: Sign, words, keyName, isOpen, disabled = false, onPick }) => (
    <UnstyledButton
      key={keyName}
      className={classes["option"] ?? ""}
      aria-expanded={isOpen}
      aria-keyshortcuts={keyName}
      disabled={disabled}
      onClick={onPick}
    >
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>{words}</span>
      <KeyHint>{keyName}</KeyHint>
    </UnstyledButton>
  ));
}

/** Their keys, and Escape: that also from within a field, where the other keys are letters. */
export function useChoiceKeys(
  { answers, more = [] }: { readonly answers: readonly Choice[]; readonly more?: readonly Choice[] },
  onEscape: () => void,
): void {
  const bind =
    (group: Shortcut["group"]) =>
    ({ keyName: keys, words, disabled, onPick }: Choice): BoundShortcut => [
      { keys, group, words, isOn: disabled !== true },
      onPick,
    ];
  useShortcuts([
    ...answers.map(bind("Answer")),
    ...more.map(bind("Put in order")),
    [{ keys: "Escape", group: "Find the way", words: "Close, or choose none", inFields: true }, onEscape],
  ]);
}

/** The form that opened is where the hands go on. Returns where to look for it. */
export function useFormFocus(step: string | null): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (step === null) return;
    panel.current
      ?.querySelector<HTMLElement>("[data-autofocus], [role=radio][aria-checked=true], form input")
      ?.focus();
  }, [step]);
  return panel;
}
