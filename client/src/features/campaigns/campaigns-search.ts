/** What the address of the list of campaigns says. */
export interface CampaignsSearch {
  readonly closed?: boolean;
}

export const readCampaignsSearch = (search: Readonly<Record<string, unknown>>): CampaignsSearch =>
  search["closed"] === true ? { closed: true } : {};

/** What the address of the launch calendar says: which month, and how it is drawn. */
export interface CalendarSearch {
  /** `2026-11`; absent: this month. */
  readonly month?: string;
  readonly as?: "list" | "month";
}

export function readCalendarSearch(search: Readonly<Record<string, unknown>>): CalendarSearch {
  const { month, as } = search;
  return {
    ...(typeof month === "string" && /^20\d\d-(0[1-9]|1[0-2])$/u.test(month) ? { month } : {}),
    ...(as === "list" || as === "month" ? { as } : {}),
  };
}
