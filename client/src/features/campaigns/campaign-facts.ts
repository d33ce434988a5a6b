import {
  tableValues,
  type Campaign,
  type CampaignId,
  type Day,
  type Request,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { campaignChance, chanceToMake } from "@tandem/shared/flow";
import type { Promises } from "../../live/use-promises.ts";

/** One open request of a campaign, and how it stands to the launch. */
export interface CampaignItem {
  readonly request: Request;
  /** Share (0 to 1) of requests like it that would be live by then; null: nothing can be said. */
  readonly chance: number | null;
  /** By when it has to be live: its own date, else the launch. */
  readonly by: Day | null;
  /** Its date is past and it is not live. */
  readonly late: boolean;
}

export interface CampaignFacts {
  readonly items: readonly CampaignItem[];
  /** That all of them make the launch; null without a date, or where one cannot be told. */
  readonly chance: number | null;
  /** How many of them cannot be told. */
  readonly untold: number;
  readonly late: number;
}

interface Known {
  readonly zone: ZoneClock;
  readonly today: Day;
  readonly promises: Promises;
}

const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/** The requests of a campaign that are not over, the least likely first, and its chance to launch on its day. */
export function campaignFacts(
  view: WorkspaceState,
  { id, launchDate }: Pick<Campaign, "id" | "launchDate">,
  { zone, today, promises }: Known,
): CampaignFacts {
  const open = openOf(view, id);
  const filedOn = ({ entered: { filed } }: Request): Day =>
    filed === undefined ? today : typeof filed === "number" ? zone.dayAt(filed) : filed;
  const promiseOf = ({ service, class: ofClass }: Request) =>
    service === null || !promises.known ? null : promises.promise(service, ofClass);
  const likeOf = (request: Request) => ({
    id: request.id,
    filed: filedOn(request),
    promise: promiseOf(request),
  });
  const items = open
    .map((request): CampaignItem => {
      const by = earlier(request.dueDate, launchDate);
      return {
        request,
        by,
        chance: by === null ? null : chanceToMake(likeOf(request), today, by),
        late: by !== null && by < today,
      };
    })
    .sort((a, b) => (a.chance ?? 2) - (b.chance ?? 2) || (a.request.key < b.request.key ? -1 : 1));
  const whole =
    launchDate === null ? { all: null, untold: 0 } : campaignChance(open.map(likeOf), today, launchDate);
  return {
    items,
    chance: whole.all,
    untold: whole.untold,
    late: items.filter(({ late }) => late).length,
  };
}

/** Requests of a campaign that are not live, declined or withdrawn. */
export const openOf = (view: WorkspaceState, campaign: CampaignId): Request[] =>
  [...tableValues(view.requests)].filter(
    (request) => request.campaign === campaign && request.closedAt === null,
  );
