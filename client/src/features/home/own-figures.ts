import {
  tableValues,
  type BusinessClock,
  type Member,
  type Request,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";

/** What a browser can tell of a person's own requests: open ones and those closed in the last 14 days. */
export interface OwnFigures {
  /** Went live within the days that their service expects from filing to live. */
  readonly kept: number;
  readonly live: number;
  /** All answers came within this many milliseconds of opening hours; null of none. */
  readonly answerMs: number | null;
  readonly scopeChanges: number;
}

function answersOf({ visits }: Request, business: BusinessClock): readonly number[] {
  return visits.flatMap(({ standing, from, to }) =>
    standing === "needs_info" && typeof from === "number" && typeof to === "number"
      ? [business.openMs(from, to)]
      : [],
  );
}

export function ownFiguresOf(
  view: WorkspaceState,
  actor: Member,
  { zone, business }: { readonly zone: ZoneClock; readonly business: BusinessClock },
): OwnFigures {
  const own = [...tableValues(view.requests)].filter(({ requester }) => requester === actor.id);
  const live = own.filter(({ standing }) => standing === "live");
  const kept = live.filter(({ entered, service: id }) => {
    const { filed, live: end } = entered;
    const service = id === null ? undefined : view.services[id];
    if (filed === undefined || end === undefined || service === undefined) return false;
    return zone.epochDayOf(end) - zone.epochDayOf(filed) + 1 <= service.market.days;
  });
  const answers = own.flatMap((request) => answersOf(request, business));
  return {
    kept: kept.length,
    live: live.length,
    answerMs: answers.length === 0 ? null : Math.max(...answers),
    scopeChanges: own.reduce((sum, { scopeChanges }) => sum + scopeChanges.length, 0),
  };
}
