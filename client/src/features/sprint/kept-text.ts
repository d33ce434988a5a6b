/** Whether something kept by an earlier page is a text. */
export const looksLikeText = (kept: unknown): kept is string => typeof kept === "string";

/** An action while it is typed in. */
export interface ActionDraft {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/** Whether something kept by an earlier page still is such a form. */
export function isActionDraft(kept: unknown): kept is ActionDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const textOrNone = (value: unknown) => value === null || typeof value === "string";
  return (
    typeof Reflect.get(kept, "text") === "string" &&
    textOrNone(Reflect.get(kept, "owner")) &&
    textOrNone(Reflect.get(kept, "due"))
  );
}
