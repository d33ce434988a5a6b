import { UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { Icon } from "@tabler/icons-react";
import { useEffect, useRef, type RefObject } from "react";
import { KeyHint } from "../../ui/key-hint.tsx";
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
export function useChoiceKeys(choices: readonly Choice[], onEscape: () => void): void {
  useHotkeys(choices.map(({ keyName, onPick }) => [keyName, onPick]));
  useHotkeys([["Escape", onEscape]], []);
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
