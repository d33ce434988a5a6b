import { OPEN, tableValues, type Request, type WorkspaceState } from "@tandem/shared";

const MOST = 6;

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLocaleLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );

/**
 * The requests that one may be a duplicate of, the likeliest first: open or live ones whose key or title holds what was
 * typed, or, before anything is, that share words with its title.
 */
export function twinsOf(view: WorkspaceState, request: Request, typed: string): readonly Request[] {
  const query = typed.trim().toLocaleLowerCase();
  const wanted = wordsOf(query === "" ? request.title : query);
  const scored: { readonly other: Request; readonly score: number }[] = [];
  for (const other of tableValues(view.requests)) {
    if (other.id === request.id || !(other.standing === "live" || OPEN.includes(other.standing))) continue;
    const text = `${other.key} ${other.title}`.toLocaleLowerCase();
    const words = wordsOf(other.title);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    const score = (query !== "" && text.includes(query) ? 100 : 0) + shared;
    if (score > 0) scored.push({ other, score: score + (other.requester === request.requester ? 0.5 : 0) });
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.other.id > b.other.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}
