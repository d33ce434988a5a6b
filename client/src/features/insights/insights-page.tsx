import type { Service, WorkspaceState } from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useFinished, useReport, type Figures } from "../../live/use-report.ts";
import { counted, dayWords } from "../../ui/format.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Charts } from "./charts.tsx";
import type { InsightsSearch } from "./insights-search.ts";
import { RangePicker } from "./range-picker.tsx";
import { rangeToShow, windowOf, windowWords } from "./window.ts";

/** What is set to undefined leaves the address. */
type Change = { readonly [Key in keyof InsightsSearch]?: InsightsSearch[Key] | undefined };

const servicesOf = (view: WorkspaceState) => view.services;

const named = (services: Readonly<Record<string, Service>>, key: string | undefined) =>
  key === undefined ? undefined : Object.values(services).find((service) => service.key === key);

/** How fast ideas reach the market, and where the days go. */
export function InsightsPage() {
  const search = useSearch({ from: "/w/$workspace/insights" });
  const navigate = useNavigate();
  const services = useView(servicesOf);
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const service = named(services, search.service);
  const filter = service === undefined ? {} : { service: service.id };

  // What is known at all decides what "all" means, and what a fresh import shows.
  const known = useReport({ ...windowEnding(today, 7), filter })?.known;
  const range = rangeToShow(search.weeks, today, known ?? null);
  const window = windowOf(range, today, known ?? null);
  const figures = useReport({ ...window, filter });
  const items = useFinished({ ...window, filter });
  const go = (change: Change) =>
    void navigate({
      to: ".",
      search: (before: InsightsSearch) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    } as never);

  return (
    <Page>
      <PageHead
        title="How fast an idea reaches the market"
        sub={figures && countLine(figures, service?.name)}
        actions={
          <RangePicker range={range} window={window} service={service} services={services} onChange={go} />
        }
      />
      {figures === undefined || items === undefined || known === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <Charts
          figures={figures}
          items={items}
          windowWords={windowWords(range)}
          why={search.why}
          onWhy={(why) => go({ why })}
          onAll={() => go({ weeks: "all" })}
        />
      )}
    </Page>
  );
}

/** "412 requests went live from Wed 27 May to Wed 25 Nov, 30 of them imported. 12 declined and 3 withdrawn are counted apart." */
function countLine(
  { counts, window: { from: asked, to }, firstFiled }: Pick<Figures, "counts" | "window" | "firstFiled">,
  service: string | undefined,
): string {
  const { finished, finishedImported, declined, withdrawn } = counts;
  const from = firstFiled !== null && firstFiled > asked && firstFiled <= to ? firstFiled : asked;
  const year = from.slice(0, 4) !== to.slice(0, 4);
  const of = service === undefined ? "" : ` of ${service}`;
  const imported =
    finishedImported === 0
      ? ""
      : `, ${finishedImported === finished ? "all" : finishedImported.toLocaleString("en-US")} of them imported`;
  const apart =
    declined + withdrawn === 0 ? "" : ` ${declined} declined and ${withdrawn} withdrawn are counted apart.`;
  return `${counted(finished, "request")}${of} went live ${from === to ? `on ${dayWords(to)}` : `from ${dayWords(from, { year })} to ${dayWords(to, { year })}`}${imported}.${apart} Days: first and last counted.`;
}
