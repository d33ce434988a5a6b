import { Button } from "@mantine/core";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./decision.module.css";

interface StepButtonProps {
  readonly children: string;
  /** Something is missing yet; pressing it says what. */
  readonly isOff?: boolean;
  /** Where nothing else is to be filled in. */
  readonly hasFocus?: boolean;
}

/** Sends the form of an answer, with the key that does the same. */
export function StepButton({ children, isOff = false, hasFocus = false }: StepButtonProps) {
  return (
    <Button
      size="lg"
      fullWidth
      className={classes["step"] ?? ""}
      aria-disabled={isOff}
      data-off={isOff || undefined}
      data-autofocus={hasFocus || undefined}
      type="submit"
      rightSection={<KeyHint>{sendKey}</KeyHint>}
    >
      {children}
    </Button>
  );
}
