import type { Problem, Refusal } from "@tandem/shared";

/** What became of one command that was sent. */
export type Outcome =
  | { readonly status: "committed"; readonly seq: number }
  /** It would have changed nothing. */
  | { readonly status: "nothing" }
  | { readonly status: "refused"; readonly refusal: Refusal }
  /** Its type or input is not one that this version knows. */
  | { readonly status: "unreadable"; readonly problems: readonly Problem[] };
