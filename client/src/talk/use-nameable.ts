import {
  MOST_CHARACTERS,
  tableValues,
  takeMentions,
  type MemberId,
  type WorkspaceState,
} from "@tandem/shared";
import { useMemo } from "react";
import { usePeople } from "../live/use-people.ts";
import type { Nameable } from "./suggest.ts";

const numberOf = (key: string): number => Number(key.split("-").at(-1)) || 0;

/** Everyone who is here and every request that this browser holds, the latest first. */
export function useNameable(view: WorkspaceState): Nameable {
  const person = usePeople();
  const { members, requests, settings } = view;
  return useMemo(
    () => ({
      people: Object.values(members)
        .filter(({ active }) => active)
        .map(({ id }) => person(id))
        .sort((a, b) => a.name.localeCompare(b.name)),
      requests: () => [...tableValues(requests)].sort((a, b) => numberOf(b.key) - numberOf(a.key)),
      keyPrefix: settings?.keyPrefix ?? "",
    }),
    [members, requests, settings, person],
  );
}

/** A typed text as the log keeps it. Should its numbers make it too long, it stays words. */
export function asKept(
  typed: string,
  { people }: Nameable,
): { readonly text: string; readonly mentions: MemberId[] } {
  const { text, mentions } = takeMentions(typed.trim(), people);
  return text.length > MOST_CHARACTERS
    ? { text: typed.trim(), mentions: [] }
    : { text, mentions: [...mentions] };
}
