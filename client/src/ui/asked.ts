import type { Answer, FormField } from "@tandem/shared";

export interface AnswerFieldProps {
  readonly field: FormField;
  readonly answer: Answer | undefined;
  /** An empty text where the answer was taken away. */
  readonly onAnswer: (answer: Answer) => void;
  readonly needs: string | undefined;
}

/** What every kind of field shows of its question. */
export const askedOf = ({ field: { id, label, required }, needs }: AnswerFieldProps) => ({
  label,
  name: `fields.${id}`,
  required,
  error: needs,
});
