import type { Answer, AttachedFile, FormField } from "@tandem/shared";
import { Attachments } from "./attachments.tsx";
import classes from "./brief-form.module.css";

/** Files that answer one question. */
const MOST = 10;

interface FileAnswerProps {
  readonly field: FormField;
  readonly answer: Answer | undefined;
  readonly needs: string | undefined;
  /** All that the request carries; the answer names some of them. */
  readonly files: readonly AttachedFile[];
  readonly onAnswer: (ids: readonly string[]) => void;
  readonly onFile?: (file: AttachedFile, ids: readonly string[]) => void;
}

/** The ids of an answer of kind file. */
export const fileIdsOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === "object" ? answer : [];

/** A question that is answered by files. */
export function FileAnswer({ field, answer, needs, files, onAnswer, onFile }: FileAnswerProps) {
  const ids = fileIdsOf(answer);
  const { label, required } = field;
  if (onFile === undefined)
    return (
      <div>
        <p className={classes["label"]}>
          {label}
          {required && " *"}
        </p>
        <p className={classes["slot"]}>Files are dropped or picked here.</p>
      </div>
    );
  return (
    <Attachments
      label={label}
      required={required}
      {...(field.hint === "" ? {} : { hint: field.hint })}
      files={files.filter(({ id }) => ids.includes(id))}
      most={MOST}
      needs={needs}
      onAdd={(file) => onFile(file, [...ids, file.id])}
      onRemove={(file) => onAnswer(ids.filter((id) => id !== file))}
    />
  );
}
