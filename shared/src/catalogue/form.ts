/** What an answer to a question of a form may be; several texts for `choices` and `file`. */
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/**
 * What a question asks for. Money is in minor units of the workspace's currency; a member, and each file, is an id; a
 * data asset and a vendor are names.
 */
export const FIELD_KINDS = [
  "text",
  "long_text",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "member",
  "link",
  "file",
  "data_asset",
  "vendor",
  "yes_no",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Shown only if that other question has one of these answers, or any at all. Of `choices`, one of them is enough. */
export interface ShowIf {
  readonly field: string;
  readonly equals: readonly (string | boolean)[] | "answered";
}

/** A question of a service's form. Its id never changes, and is never used for a question of another kind. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** While it is shown. */
  readonly required: boolean;
  readonly hint: string;
  /** Of a choice and of choices; otherwise empty. */
  readonly options: readonly string[];
  readonly showIf: ShowIf | null;
  /** Whether the board shows the answer on the card. */
  readonly onCard: boolean;
}
