import { addDays, zoneClock } from "@tandem/shared";
import { flowInputOf, report, type DayFigures, type Report } from "@tandem/shared/flow";
import type { Arguments } from "./arguments.ts";
import { CommandFault, theWorkspace, type Kit } from "./kit.ts";

const WINDOW_DAYS = 90;

/** Prints all figures of a window: as JSON, or those that people ask for first as lines. */
export async function printReport(kit: Kit, args: Arguments): Promise<number> {
  const { name, state } = await theWorkspace(kit, args.workspace ?? "");
  const asOf = kit.clock();
  const to = args.to ?? zoneClock(state.settings?.zone ?? "UTC").dayAt(asOf);
  const from = args.from ?? addDays(to, 1 - WINDOW_DAYS);
  if (from > to) throw new CommandFault(`--from ${from} is later than --to ${to}.`);
  const input = flowInputOf(state, asOf);
  if (input === null) throw new CommandFault(`${name} is not made yet.`);
  const figures = report(input, { from, to });
  await kit.output.answer(args.json ? JSON.stringify(figures, null, 2) : lines(name, figures).join("\n"));
  return 0;
}

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)} %`);
const days = ({ requests, p50Days, p85Days, p95Days }: DayFigures): string =>
  requests === 0
    ? "nothing finished"
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
    row("Within expectation", `${percent(kept.share)} (${kept.kept} of ${kept.requests})`),
    row("Reopened", `${percent(reopening.share)} (${reopening.reopened})`),
    ...forecast.howMany.map(({ days: ahead, until, results }) =>
      row(
        `Next ${ahead} days`,
        `${results.map(({ confidencePercent, requests }) => `${confidencePercent} %: at least ${requests}`).join(", ")} live by ${until}`,
      ),
    ),
    ...(forecast.howMany.length === 0 ? [row("Forecast", "not enough data yet")] : []),
    "",
    row("Service", "cycle time"),
    ...services.map((service) => row(service.name, days(service.cycleTime))),
    "",
    "Percentiles are by nearest rank; days count first and last. All figures: --json",
  ];
}

const row = (label: string, text: string): string => `${label.padEnd(28)}${text}`;
