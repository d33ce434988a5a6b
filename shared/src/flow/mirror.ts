import type { Instant } from "../kernel/when.ts";
import { type BusinessFigures, businessFigures } from "./business-figures.ts";
import { type DeclineReasons, declineReasons } from "./decline-reasons.ts";
import { type FirstResponse, firstResponse } from "./first-response.ts";
import { type DayRange, type Flow, finishedIn, within } from "./flow.ts";
import { share } from "./percentile.ts";
import { STAGES } from "./record.ts";
import { type SleAttainment, sleAttainment } from "./sle.ts";
import { codeOf } from "./visit-table.ts";

/** Both sides' mirror: how responsive IT was, beside how steady marketing was. */
export interface Mirror {
  readonly it: {
    readonly firstResponse: FirstResponse;
    readonly sleAttainment: SleAttainment;
    readonly declines: DeclineRate;
    readonly declineReasons: DeclineReasons;
  };
  readonly marketing: {
    readonly scopeChanges: ScopeChanges;
    /** Questions of triage and blocks "waiting for marketing", of which `requests` counts each. */
    readonly answerTime: BusinessFigures;
    /** From review to accepted; what was sent back or recalled is not counted. */
    readonly acceptanceTime: BusinessFigures;
  };
}

export interface DeclineRate {
  /** Decided within the window: accepted into ready, or declined and still so. */
  readonly requests: number;
  readonly declined: number;
  readonly share: number | null;
}

export interface ScopeChanges {
  /** Finished within the window. */
  readonly requests: number;
  readonly changes: number;
  readonly changesPerRequest: number | null;
}

const READY = STAGES.indexOf("ready");

/**
 * Decline rate: of the requests decided within a window, the share that was declined. One whose appeal was heard is no
 * longer declined. Imported work was not triaged here and is left out.
 */
export function declineRate(flow: Flow, range: DayRange): DeclineRate {
  let declined = 0;
  for (const { declines } of flow.declined) {
    const last = declines.at(-1);
    if (last && within(flow.zone.epochDayAt(last.at), range)) declined++;
  }
  let requests = declined;
  for (const { facts, arrivals } of flow.rows) {
    if (!facts.imported && within(arrivals[READY]!, range)) requests++;
  }
  return { requests, declined, share: share(declined, requests) };
}

/** Scope changes per request, of the requests finished within a window. Imported work carries none and is left out. */
export function scopeChanges(flow: Flow, range: DayRange): ScopeChanges {
  const finished = finishedIn(flow, range).filter((row) => !row.facts.imported);
  const changes = finished.reduce((sum, row) => sum + row.facts.scopeChanges.length, 0);
  return { requests: finished.length, changes, changesPerRequest: share(changes, finished.length) };
}

/** Business milliseconds of a span that ended within the window; null if it did not, is open, or lacks a time. */
function openSpan(flow: Flow, range: DayRange, from: Instant, to: Instant): number | null {
  if (Number.isNaN(from) || !Number.isFinite(to)) return null;
  return within(flow.zone.epochDayAt(to), range) ? flow.business.openMs(from, to) : null;
}

const NEEDS_INFO = codeOf("needs_info");
const REVIEW = codeOf("review");
const LAUNCH_READY = codeOf("launch_ready");

/**
 * Marketing's answer time: business time that each question was open, a question being a stay in needs_info or, after
 * the start, a block "waiting for marketing"; of those answered within a window.
 */
export function answerTime(flow: Flow, range: DayRange): BusinessFigures {
  const { first, standing, from, to } = flow.visits;
  const spans: number[] = [];
  const add = (ms: number | null): void => void (ms !== null && spans.push(ms));
  for (const { index, facts } of flow.rows) {
    for (let i = first[index]!; i < first[index + 1]!; i++) {
      if (standing[i] === NEEDS_INFO) add(openSpan(flow, range, from[i]!, to[i]!));
    }
    for (const block of facts.blocks) {
      if (block.reason === "marketing") add(openSpan(flow, range, block.from, block.to ?? Infinity));
    }
  }
  return businessFigures(spans);
}

/** Marketing's acceptance time: business time in review of deliveries accepted within a window. */
export function acceptanceTime(flow: Flow, range: DayRange): BusinessFigures {
  const { first, standing, from, to } = flow.visits;
  const spans: number[] = [];
  for (const { index } of flow.rows) {
    for (let i = first[index]!; i < first[index + 1]! - 1; i++) {
      if (standing[i] !== REVIEW || standing[i + 1] !== LAUNCH_READY) continue;
      const ms = openSpan(flow, range, from[i]!, to[i]!);
      if (ms !== null) spans.push(ms);
    }
  }
  return businessFigures(spans);
}

export const mirror = (flow: Flow, range: DayRange): Mirror => ({
  it: {
    firstResponse: firstResponse(flow, range),
    sleAttainment: sleAttainment(flow, range),
    declines: declineRate(flow, range),
    declineReasons: declineReasons(flow, range),
  },
  marketing: {
    scopeChanges: scopeChanges(flow, range),
    answerTime: answerTime(flow, range),
    acceptanceTime: acceptanceTime(flow, range),
  },
});
