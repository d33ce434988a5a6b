import { addDays, toEpochDay, weekday } from "../../kernel/calendar-time.ts";
import type { Day } from "../../kernel/when.ts";
import type { CastName } from "./cast.ts";
import { easter } from "./calendar.ts";

/** A campaign as people talk of it. */
export interface CampaignPlan {
  readonly name: string;
  /** Within a sentence or a title: “Black Friday”. */
  readonly short: string;
  readonly owner: CastName;
  /** What it is for. */
  readonly goal: string;
  /** null: it goes on all year. */
  readonly launch: Day | null;
  /** Days before the launch from which requests come in. */
  readonly ahead: number;
  /** How many requests it draws, against others. */
  readonly weight: number;
  /** What it sells. */
  readonly offers: readonly string[];
}

/** The n-th (from 1) weekday (0 Monday) of a month. */
function nth(year: number, month: string, day: number, n: number): Day {
  const first = `${year}-${month}-01`;
  const ahead = (day - weekday(toEpochDay(first)) + 7) % 7;
  return addDays(first, ahead + 7 * (n - 1));
}

type Seasonal = Omit<CampaignPlan, "launch" | "name"> & {
  readonly name: (year: number) => string;
  readonly on: (year: number) => Day;
};

const SEASONS: readonly Seasonal[] = [
  {
    name: (y) => `White weeks ${y}`,
    short: "White weeks",
    goal: "Nine in ten white sets are still there in every size on the last day.",
    owner: "priya",
    on: (y) => `${y}-01-05`,
    ahead: 35,
    weight: 5,
    offers: ["the percale sets", "towels by the dozen", "the white linen range"],
  },
  {
    name: () => "Valentine’s breakfast",
    short: "Valentine’s",
    goal: "Breakfast in bed sells before the flowers do.",
    owner: "elif",
    on: (y) => `${y}-02-10`,
    ahead: 28,
    weight: 3,
    offers: ["the breakfast tray set", "the satin bedding", "two-for-two napkins"],
  },
  {
    name: () => "Spring linen",
    short: "Spring linen",
    goal: "Linen is the first thing people look for in spring.",
    owner: "mara",
    on: (y) => `${y}-03-16`,
    ahead: 40,
    weight: 5,
    offers: ["the linen launch", "washed linen in four colours", "the linen swatch box"],
  },
  {
    name: () => "Easter table",
    short: "Easter table",
    goal: "One order in five holds a whole table.",
    owner: "tom",
    on: (y) => addDays(easter(y), -17),
    ahead: 30,
    weight: 3,
    offers: ["the Easter table runner", "napkins in sets of six", "the spring candle set"],
  },
  {
    name: () => "Mother’s Day",
    short: "Mother’s Day",
    goal: "A gift can be ordered until the evening before.",
    owner: "elif",
    on: (y) => addDays(nth(y, "05", 6, 2), -10),
    ahead: 32,
    weight: 6,
    offers: ["the gift-card weekend", "the dressing gown", "engraved linen boxes"],
  },
  {
    name: () => "Garden evenings",
    short: "Garden evenings",
    goal: "Balconies count as gardens.",
    owner: "tom",
    on: (y) => `${y}-06-08`,
    ahead: 34,
    weight: 4,
    offers: ["outdoor cushions", "the lantern set", "table linen for twelve"],
  },
  {
    name: () => "Summer sale",
    short: "Summer sale",
    goal: "The warehouse is empty by August, at half the returns.",
    owner: "jonas",
    on: (y) => `${y}-07-01`,
    ahead: 36,
    weight: 7,
    offers: ["the second markdown", "everything for the bath", "summer duvets"],
  },
  {
    name: () => "First flat",
    short: "First flat",
    goal: "Students find us before they find the furniture store.",
    owner: "priya",
    on: (y) => `${y}-08-24`,
    ahead: 36,
    weight: 5,
    offers: ["the student starter set", "bedding for under €50", "the kitchen towel bundle"],
  },
  {
    name: () => "Autumn throws",
    short: "Autumn throws",
    goal: "A throw comes with every second candle.",
    owner: "mara",
    on: (y) => `${y}-09-21`,
    ahead: 36,
    weight: 6,
    offers: ["wool throws", "the reading corner", "the throw and candle pair"],
  },
  {
    name: () => "Curtain weeks",
    short: "Curtain weeks",
    goal: "Half as many curtains come back because they are too short.",
    owner: "priya",
    on: (y) => `${y}-10-12`,
    ahead: 34,
    weight: 5,
    offers: ["free curtain hemming", "blackout curtains", "the measuring visit"],
  },
  {
    name: (y) => `Peak week ${y}`,
    short: "Black Friday",
    goal: "Every store and the shop say the same price at the same minute.",
    owner: "jonas",
    on: (y) => addDays(nth(y, "11", 3, 4), 1),
    ahead: 42,
    weight: 10,
    offers: ["the linen set", "deals of the day", "gift cards", "free gift wrap"],
  },
  {
    name: () => "Advent",
    short: "Advent",
    goal: "Twenty thousand people hear from us because they asked to.",
    owner: "elif",
    on: (y) => `${y}-12-01`,
    ahead: 36,
    weight: 6,
    offers: ["the advent calendar", "the candle set", "one small thing a day"],
  },
  {
    name: () => "Christmas table",
    short: "Christmas table",
    goal: "Nobody waits for a parcel on the 24th.",
    owner: "mara",
    on: (y) => `${y}-12-08`,
    ahead: 30,
    weight: 5,
    offers: ["the festive table set", "last delivery days", "gift cards by e-mail"],
  },
];

const ALWAYS: readonly CampaignPlan[] = [
  {
    name: "Loyalty: second order",
    short: "Loyalty",
    goal: "Every third first order is followed by a second.",
    owner: "jonas",
    launch: null,
    ahead: 0,
    weight: 7,
    offers: ["double points", "the members’ preview", "the birthday voucher", "free returns for members"],
  },
  {
    name: "Made to last",
    short: "Made to last",
    goal: "People keep it longer, and tell why.",
    owner: "mara",
    launch: null,
    ahead: 0,
    weight: 4,
    offers: ["the repair service", "linen care", "the ten-year promise"],
  },
  {
    name: "New stores",
    short: "Store opening",
    goal: "Every store opens with two hundred guests.",
    owner: "tom",
    launch: null,
    ahead: 0,
    weight: 5,
    offers: ["the opening weekend", "the first hundred bags", "the window tour"],
  },
];

/** The campaigns that draw requests between two days, by their launch. */
export function campaignsBetween(first: Day, last: Day): CampaignPlan[] {
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)) + 1; year++) years.push(year);
  const seasonal = years.flatMap((year) =>
    SEASONS.map(({ name, on, ...rest }): CampaignPlan => ({ ...rest, name: name(year), launch: on(year) })),
  );
  return [
    ...ALWAYS,
    ...seasonal
      .filter(({ launch, ahead }) => launch !== null && launch >= first && addDays(launch, -ahead) < last)
      .sort((a, b) => ((a.launch ?? "") < (b.launch ?? "") ? -1 : 1)),
  ];
}

/** Whether someone files for it on that day. */
export const drawsOn = ({ launch, ahead }: CampaignPlan, day: Day): boolean =>
  launch === null || (day >= addDays(launch, -ahead) && day <= addDays(launch, 6));
