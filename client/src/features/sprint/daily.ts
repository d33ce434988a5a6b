import {
  daysInclusive,
  requestOf,
  type Column,
  type Day,
  type Pod,
  type Request,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { ageTone, type AgeTone } from "@tandem/shared/flow";

/** One card as the round of the day shows it. */
export interface DailyCard {
  readonly request: Request;
  readonly column: Column;
  /** Days since its start, both counted; null before. */
  readonly age: number | null;
  /** Its service's cycle expectation in days. */
  readonly of: number | null;
  readonly tone: AgeTone;
}

/** A column with the cards that no list above shows, and how many of its cards do stand above. */
export interface DailyColumn {
  readonly column: Column;
  readonly cards: readonly DailyCard[];
  readonly above: number;
}

/** The round of the day, in the order in which it is talked through; each card once. */
export interface Round {
  /** Blocked, the longest first. */
  readonly blocked: readonly DailyCard[];
  /** Near or over its expectation, the furthest over first. */
  readonly ageing: readonly DailyCard[];
  /** With the requester, to be accepted; the longest first. */
  readonly otherSide: readonly DailyCard[];
  /** The rest, right to left: what is nearest to live first. */
  readonly columns: readonly DailyColumn[];
}

const WALKED = ["launch_ready", "review", "in_progress", "committed"] as const;

const startDay = (request: Request, zone: ZoneClock): Day | null => {
  const start = request.entered.in_progress;
  return start === undefined ? null : typeof start === "number" ? zone.dayAt(start) : start;
};

/** Since when it stands where it stands, in milliseconds; 0 where only a day is known. */
export const since = ({ visits }: Request): number => {
  const from = visits.at(-1)?.from;
  return typeof from === "number" ? from : 0;
};

/** Share of its expectation that has passed. */
const passed = ({ age, of }: DailyCard): number => (age === null || of === null ? 0 : age / of);

/** The pod's board from right to left, with what needs a word on top: blocked, ageing, waiting on the other side. */
export function roundOf(view: WorkspaceState, pod: Pod, zone: ZoneClock, today: Day): Round {
  const columns = pod.columns
    .flatMap((id) => view.columns[id] ?? [])
    .filter(({ stage }) => WALKED.some((walked) => walked === stage))
    .reverse();
  const blocked: DailyCard[] = [];
  const ageing: DailyCard[] = [];
  const otherSide: DailyCard[] = [];
  const rest = columns.map((column) => {
    const cards: DailyCard[] = [];
    const lane = (view.lanes[column.id] ?? []).flatMap((id) => requestOf(view, id) ?? []);
    for (const request of lane) {
      const start = startDay(request, zone);
      const age = start === null ? null : daysInclusive(start, today);
      const of = (request.service === null ? undefined : view.services[request.service])?.cycle.days ?? null;
      const card = { request, column, age, of, tone: age === null ? ("calm" as const) : ageTone(age, of) };
      if (request.block !== null) blocked.push(card);
      else if (column.stage === "review") otherSide.push(card);
      else if (card.tone !== "calm" && column.stage !== "launch_ready") ageing.push(card);
      else cards.push(card);
    }
    return { column, cards, above: lane.length - cards.length };
  });
  return {
    blocked: blocked.sort((a, b) => (a.request.block?.since ?? 0) - (b.request.block?.since ?? 0)),
    ageing: ageing.sort((a, b) => passed(b) - passed(a)),
    otherSide: otherSide.sort((a, b) => since(a.request) - since(b.request)),
    columns: rest,
  };
}

/** The page's answer: what has to be talked about first. */
export function roundWords({ blocked, ageing, otherSide }: Round): string {
  const parts = [
    ...(blocked.length > 0 ? [`${blocked.length} blocked`] : []),
    ...(ageing.length > 0 ? [`${ageing.length} ageing`] : []),
    ...(otherSide.length > 0 ? [`${otherSide.length} waiting on the other side`] : []),
  ];
  if (parts.length === 0) return "Nothing is stuck. Walk the board";
  const words = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
  return `First: ${words}`;
}
