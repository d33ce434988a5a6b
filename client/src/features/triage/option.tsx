import { UnstyledButton } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./decision.module.css";

interface OptionProps {
  readonly sign: Icon;
  readonly words: string;
  readonly keyName: string;
  /** Whether its form is open; left out where it has none. */
  readonly isOpen?: boolean;
  readonly disabled?: boolean;
  readonly onPick: () => void;
}

/** One answer, with its key. */
export function Option({ sign: Sign, words, keyName, isOpen, disabled = false, onPick }: OptionProps) {
  return (
    <UnstyledButton
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
  );
}
