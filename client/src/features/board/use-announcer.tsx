import { useCallback, useState, type ReactNode } from "react";
import classes from "./board.module.css";

/** Tells somebody who does not see the board what happened on it. */
export type Say = (words: string) => void;

/** What the board says aloud. Each sentence stands in a node of its own: the same words twice are said twice. */
export function useAnnouncer(): { readonly say: Say; readonly region: ReactNode } {
  const [said, setSaid] = useState({ words: "", n: 0 });
  const say = useCallback<Say>((words) => setSaid(({ n }) => ({ words, n: n + 1 })), []);
  const region = (
    <div className={classes["said"]} role="status" aria-live="assertive" data-said="">
      <span key={said.n}>{said.words}</span>
    </div>
  );
  return { say, region };
}
