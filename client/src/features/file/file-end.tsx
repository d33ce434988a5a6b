import { Anchor, Button } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { KeyHint } from "../../ui/key-hint.tsx";
import { sendKey } from "../../ui/command-key.ts";
import classes from "./file-page.module.css";

interface FileEndProps {
  /** What is still open, in the order of the form. */
  readonly open: readonly { readonly field: string; readonly name: string }[];
  readonly onGo: (field: string) => void;
  /** "today 14:31"; null where the calendar never opens. */
  readonly answerBy: string | null;
  readonly onFile: () => void;
  /** Beside filing once. */
  readonly more?: ReactNode;
}

/** The last step. The button always answers: where something is open it says what. */
export function FileEnd({ open, onGo, answerBy, onFile, more }: FileEndProps) {
  return (
    <section className={classes["end"]} aria-label="File it">
      <p className={classes["ready"]} id="still-open">
        {open.length === 0 ? (
          <>
            <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
            Everything the pod needs is here.
          </>
        ) : (
          <>
            <IconCircleDashed size={16} stroke={1.75} aria-hidden="true" />
            {open.length === 1 ? "One thing is still open:" : `${open.length} things are still open:`}
          </>
        )}
      </p>
      {open.length > 0 && (
        <ul className={classes["open"]} aria-labelledby="still-open">
          {open.map(({ field, name }) => (
            <li key={field}>
              <Anchor component="button" type="button" size="sm" onClick={() => onGo(field)}>
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
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
