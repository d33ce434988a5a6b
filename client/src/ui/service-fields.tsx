import { visibleFields, type Answer, type Answers, type AttachedFile, type FormField } from "@tandem/shared";
import { AnswerField } from "./answer-field.tsx";
import classes from "./brief-form.module.css";
import { FileAnswer } from "./file-answer.tsx";

interface ServiceFieldsProps {
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly needs: ReadonlyMap<string, string>;
  readonly files?: readonly AttachedFile[];
  /** Takes a file that an answer names, with the answers. Without it, as in a preview, nothing is uploaded. */
  readonly onFile?: (file: AttachedFile, answers: Answers) => void;
}

const isWide = ({ kind }: FormField): boolean => kind === "long_text" || kind === "file";

/** The service's own questions, two in a row, as far as the answers leave them in sight. */
export function ServiceFields({ fields, answers, onChange, needs, files = [], onFile }: ServiceFieldsProps) {
  const visible = visibleFields(fields, answers);
  if (visible.length === 0) return null;
  return (
    <div className={classes["two"]}>
      {visible.map((field) => {
        const answer = answers[field.id];
        const withAnswer = (next: Answer): Answers => ({ ...answers, [field.id]: next });
        const asked = { field, answer, needs: needs.get(`fields.${field.id}`) };
        return (
          <div key={field.id} data-wide={isWide(field) || undefined} data-field={`fields.${field.id}`}>
            {field.kind === "file" ? (
              <FileAnswer
                {...asked}
                files={files}
                onAnswer={(ids) => onChange(withAnswer(ids))}
                {...(onFile && {
                  onFile: (file: AttachedFile, ids: readonly string[]) => onFile(file, withAnswer(ids)),
                })}
              />
            ) : (
              <AnswerField {...asked} onAnswer={(next) => onChange(withAnswer(next))} />
            )}
          </div>
        );
      })}
    </div>
  );
}
