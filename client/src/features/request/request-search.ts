/** Steps that ask for words: a link may open the form of one. */
const DIALOGS = [
  "link",
  "split",
  "edit",
  "block",
  "delegate",
  "hand_over",
  "outcome",
  "return",
  "reopen",
  "appeal",
  "withdraw",
] as const;
/** Said in the box under the talk. */
const SAID = ["comment", "answer", "ask"] as const;

export type SaidStep = (typeof SAID)[number];
export type Asking = (typeof DIALOGS)[number];

/** What the address of a request's page holds. */
export interface RequestSearch {
  /** The step whose form is to be open; gone from the address once it is. */
  readonly step?: Asking | SaidStep;
}

export const isSaid = (step: Asking | SaidStep): step is SaidStep => SAID.some((said) => said === step);

/** Reads the address; what is no step is left out. */
export function readRequestSearch({ step }: Readonly<Record<string, unknown>>): RequestSearch {
  const known = [...DIALOGS, ...SAID].find((one) => one === step);
  return known === undefined ? {} : { step: known };
}
