import { daysInclusive, tableValues, type WorkspaceState } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { Paper } from "@mantine/core";
import { useMemo } from "react";
import type { Calendar } from "../../live/use-calendar.ts";
import { ClassSign } from "../../ui/class-sign.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import { linkWords } from "../../ui/link-words.ts";
import { RequestLinks } from "./follow-up.tsx";
import { ResultFacts } from "./result-facts.tsx";
import classes from "./request-page.module.css";

interface ArchivedFactsProps {
  readonly view: WorkspaceState;
  readonly facts: FlowFacts;
  readonly calendar: Calendar;
}

/** What stays known of a request that closed long ago. */
export function ArchivedFacts({ view, facts, calendar: { zone, currency } }: ArchivedFactsProps) {
  const { filed, live } = facts.entered;
  const campaign = facts.campaign === null ? undefined : view.campaigns[facts.campaign];
  const pod = facts.pod === null ? undefined : view.pods[facts.pod];
  const next = useMemo(
    () =>
      [...tableValues(view.requests)].filter(({ links }) =>
        links.some(({ kind, way, other }) => kind === "follow_up" && way === "out" && other === facts.id),
      ),
    [view.requests, facts.id],
  );
  const dayOf = (when: number | string) => (typeof when === "number" ? zone.dayAt(when) : when);
  return (
    <Paper component="section" className={classes["facts"] ?? ""} aria-label="Facts">
      <dl>
        {live !== undefined && (
          <div>
            <dt>Live</dt>
            <dd>
              {dayWords(dayOf(live), { year: true })}
              {filed !== undefined && `, after ${counted(daysInclusive(dayOf(filed), dayOf(live)), "day")}`}
            </dd>
          </div>
        )}
        {facts.promise && (
          <div>
            <dt>Promised</dt>
            <dd>{dayWords(facts.promise.day, { year: true })}</dd>
          </div>
        )}
        <div>
          <dt>Class</dt>
          <dd>
            <ClassSign of={facts.class} />
          </dd>
        </div>
        {campaign !== undefined && (
          <div>
            <dt>Campaign</dt>
            <dd>{campaign.name}</dd>
          </div>
        )}
        {pod !== undefined && (
          <div>
            <dt>Pod</dt>
            <dd>{pod.name}</dd>
          </div>
        )}
        {facts.size !== null && (
          <div>
            <dt>Size</dt>
            <dd>{counted(facts.size, "point")}</dd>
          </div>
        )}
        <ResultFacts facts={facts} currency={currency} />
        {next.length > 0 && (
          <div>
            <dt>{linkWords.follow_up.in}</dt>
            <dd>
              <RequestLinks requests={next} />
            </dd>
          </div>
        )}
      </dl>
    </Paper>
  );
}
