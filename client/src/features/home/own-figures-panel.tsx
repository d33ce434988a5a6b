import { openingHours } from "../../ui/chart/sentences.ts";
import { Panel } from "../../ui/panel.tsx";
import type { OwnFigures } from "./own-figures.ts";
import classes from "./side.module.css";

/** How it went with the pod lately. */
export function OwnFiguresPanel({ kept, live, answerMs, scopeChanges }: OwnFigures) {
  return (
    <Panel title="Your open requests and the last 14 days" titleLook="label">
      <dl className={classes["facts"]}>
        <div>
          <dt>Live within what was expected</dt>
          <dd>{live === 0 ? "none live" : `${kept} of ${live}`}</dd>
        </div>
        <div>
          <dt>Your answers, all within</dt>
          <dd>{answerMs === null ? "none answered" : openingHours(answerMs / 1000)}</dd>
        </div>
        <div>
          <dt>Scope changes after commit</dt>
          <dd>{scopeChanges}</dd>
        </div>
      </dl>
    </Panel>
  );
}
