import { addDays, zoneClock } from "@tandem/shared";
import { fullReport, isEnough, WorkspaceBook, type DayFigures, type Report } from "@tandem/shared/flow";
import type { Arguments } from "./arguments.ts";
import { CommandFault, theWorkspace, type Kit } from "./kit.ts";
import { scopeOf } from "./report-scope.ts";

const WINDOW_DAYS = 90;

/** Prints all figures of a window: as JSON, or those that people ask for first as lines. */
export async function printReport(kit: Kit, args: Arguments): Promise<number> {
  const { name, state } = await theWorkspace(kit, args.workspace ?? "");
  const asOf = kit.clock();
  const to = args.to ?? zoneClock(state.settings?.zone ?? "UTC").dayAt(asOf);
  const from = args.from ?? addDays(to, 1 - WINDOW_DAYS);
  if (from > to) throw new CommandFault(`--from ${from} is later than --to ${to}.`);
  const filter = scopeOf(state, args);
  const book = new WorkspaceBook();
  const figures = fullReport(
    (window, present) => {
      const flow = book.flow(state, asOf, filter, window, present);
      if (flow === null) throw new CommandFault(`${name} is not made yet.`);
      return flow;
    },
    { from, to, filter },
  );
  await kit.output.answer(args.json ? JSON.stringify(figures, null, 2) : lines(name, figures).join("\n"));
  return 0;
}

/** A share with its counts; of fewer than ten the counts alone. */
const shareOf = (part: number, whole: number): string =>
  isEnough(whole) ? `${Math.round((100 * part) / whole)} % (${part} of ${whole})` : `${part} of ${whole}`;

const days = ({ requests, p50Days, p85Days, p95Days }: DayFigures): string =>
  !isEnough(requests)
    ? requests === 0
      ? "no figures yet"
      : `${requests} live, not enough data yet`
    : `half within ${p50Days} ${p50Days === 1 ? "day" : "days"}, 85 % within ${p85Days}, 95 % within ${p95Days} (${requests} requests)`;

function lines(name: string, figures: Report): string[] {
  const { window, zone, counts, wip, services, forecast, reopening, mirror } = figures;
  const kept = mirror.it.sleAttainment;
  return [
    `${name}, ${window.from} to ${window.to} (${zone})`,
    "",
    row("Filed", `${counts.filed}, of those declined ${counts.declined}, withdrawn ${counts.withdrawn}`),
    row("Live", `${counts.finished} requests, ${counts.finishedPoints} points`),
    row("Speed-to-market", days(figures.speedToMarket)),
    row("Cycle time", days(figures.cycleTime)),
    row("In progress today", `${wip.requests} requests, ${wip.points} points`),
    row("Within expectation", shareOf(kept.kept, kept.requests)),
    row("Reopened", shareOf(reopening.reopened, reopening.requests)),
    row("Rated by who asked", starsOf(figures.ratings)),
    ...forecast.howMany.map(({ days: ahead, until, results }) =>
      row(
        `Next ${ahead} days`,
        `${results.map(({ confidencePercent, requests }) => `${confidencePercent} %: at least ${requests}`).join(", ")} live by ${until}`,
      ),
    ),
    ...(forecast.howMany.length === 0 ? [row("Forecast", forecastWords(forecast))] : []),
    "",
    row("Service", "cycle time"),
    ...services.map((service) => row(service.name, days(service.cycleTime))),
    "",
    "Percentiles are by nearest rank, told from ten on; days count first and last; forecasts draw whole days, up to yesterday. All figures: --json",
  ];
}

const starsOf = ({ requests, mean }: Report["ratings"]): string =>
  mean === null
    ? "no figures yet"
    : isEnough(requests)
      ? `${mean.toFixed(1)} of 5 stars (${requests})`
      : `${requests} rated`;

const forecastWords = ({ requests, requestsToday }: Report["forecast"]): string =>
  requests + requestsToday === 0
    ? "no figures yet"
    : `not enough data yet: ${requests} live up to yesterday, ${requestsToday} today`;

const row = (label: string, text: string): string => `${label.padEnd(28)}${text}`;
