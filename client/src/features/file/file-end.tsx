import { Button } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { KeyHint } from "../../ui/key-hint.tsx";
import { sendKey } from "../../ui/command-key.ts";
import classes from "./file-page.module.css";

interface FileEndProps {
  /** How many things are still open. */
  readonly open: number;
  /** "today 14:31"; null where the calendar never opens. */
  readonly answerBy: string | null;
  readonly onFile: () => void;
  /** Beside filing once. */
  readonly more?: ReactNode;
}

/** The last step. The button always answers: where something is open it says what. */
export function FileEnd({ open, answerBy, onFile, more }: FileEndProps) {
  return (
    <section className={classes["end"]} aria-label="File it">
      <p className={classes["ready"]}>
        {open === 0 ? (
          <>
            <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
            Everything the pod needs is here.
          </>
        ) : (
          <>
            <IconCircleDashed size={16} stroke={1.75} aria-hidden="true" />
            {open === 1 ? "One thing is still open." : `${open} things are still open.`}
          </>
        )}
      </p>
      <Button size="lg" fullWidth onClick={onFile} rightSection={<KeyHint>{sendKey}</KeyHint>}>
        File it
      </Button>
      {more}
      <p className={classes["fine"]}>
        {answerBy !== null && (
          <>
            First answer by <b>{answerBy}</b>.{" "}
          </>
        )}
        You can edit or withdraw at any time.
      </p>
    </section>
  );
}
