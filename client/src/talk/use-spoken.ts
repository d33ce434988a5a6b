import { spoken, type MemberId } from "@tandem/shared";
import { useCallback } from "react";
import { useNames } from "../live/use-names.ts";

/** What someone said as words of one line: no marks of Markdown, and names for their numbers. */
export function useSpoken(): (
  said: { readonly text: string; readonly mentions: readonly MemberId[] } | null,
) => string {
  const nameOf = useNames();
  return useCallback((said) => (said === null ? "" : spoken(said, nameOf)), [nameOf]);
}
