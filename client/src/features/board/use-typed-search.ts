import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { BoardSearch } from "./board-search.ts";

/** Typing rests so long before its words go into the address, in milliseconds: the address is slow to write. */
const REST_MS = 250;

type Change = (change: Partial<BoardSearch>) => void;

interface Typed {
  readonly q: string | undefined;
  /** What of it the address was given last. */
  readonly sent: string | undefined;
}

/**
 * What the address says, with the words as they are being typed: they count at once and reach the address when typing
 * rests, or with the next change of another kind.
 */
export function useTypedSearch(search: BoardSearch, onSearch: Change): readonly [BoardSearch, Change] {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [seen, setSeen] = useState(search.q);
  if (search.q !== seen) {
    setSeen(search.q);
    // The address has all of it now, or was changed by something else; where only a part arrived, typing went on.
    if (typed !== null && (search.q === typed.q || search.q !== typed.sent)) setTyped(null);
  }
  const latest = useRef({ onSearch, typed, inAddress: search.q });
  useLayoutEffect(() => {
    latest.current = { onSearch, typed, inAddress: search.q };
  });
  const q = typed?.q;
  const isTyped = typed !== null;
  const isWaiting = typed !== null && typed.q !== typed.sent;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => {
      setTyped({ q, sent: q });
      latest.current.onSearch({ q });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, q]);
  const change = useCallback<Change>((next) => {
    const { onSearch: tell, typed: before, inAddress } = latest.current;
    if ("q" in next && Object.keys(next).length === 1)
      setTyped({ q: next.q, sent: before === null ? inAddress : before.sent });
    else tell(before === null ? next : { q: before.q, ...next });
  }, []);
  const now = useMemo(() => (isTyped ? { ...search, q } : search), [isTyped, search, q]);
  return [now, change];
}
