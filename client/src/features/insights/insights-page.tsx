import { IconDeviceTv } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { windowEnding } from "@tandem/shared/flow";
import { useCalendar } from "../../live/use-calendar.ts";
import { useFinished, useReport } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { BriefButton } from "../../ui/brief-button.tsx";
import { useShownFigures } from "../../ui/chart/shown-figures.ts";
import { LinkButton } from "../../ui/links.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Charts, SECTIONS } from "./charts.tsx";
import { countLine } from "./count-line.ts";
import { applied, type InsightsSearch, type SearchChange } from "./insights-search.ts";
import { ListDialog } from "./list-dialog.tsx";
import { RangePicker } from "./range-picker.tsx";
import { ScopePicker, scopeWords } from "./scope-picker.tsx";
import { useGroupNames } from "./use-group-names.ts";
import { useScope } from "./use-scope.ts";
import { WhyDialog } from "./why-dialog.tsx";
import { comparedWith, comparedWords, shownWindow } from "./window.ts";
import classes from "./insights.module.css";

/** How fast ideas reach the market, and where the days go. */
export function InsightsPage() {
  const search = useSearch({ from: "/w/$workspace/insights" });
  const navigate = useNavigate({ from: "/w/$workspace/insights" });
  const slug = useSlug();
  const { zone, currency } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const { filters, scope, clear } = useScope(search);
  const nameOf = useGroupNames();

  // What is known at all decides what "all" means, and what a fresh import shows.
  const known = useReport({ ...windowEnding(today, 7), filter: scope })?.known;
  const { window, range, words } = shownWindow(search, today, known ?? null);
  const before = comparedWith(window, search.compare);
  const question = { ...window, filter: scope };
  const figures = useReport(search.compare === undefined ? question : { ...question, before });
  const items = useFinished(question);
  const go = (change: SearchChange) =>
    void navigate({
      search: (was: InsightsSearch) => applied(was, change),
      replace: true,
      resetScroll: false,
    });
  const isReady = figures !== undefined && items !== undefined && known !== undefined;

  return (
    <Page>
      <PageHead
        title="How fast an idea reaches the market"
        sub={figures && countLine(figures, scopeWords(filters))}
        actions={
          <>
            <RangePicker range={range} window={window} compare={search.compare} onChange={go} />
            <ScopePicker filters={filters} clear={clear} onChange={go} />
            <LinkButton
              variant="default"
              leftSection={<IconDeviceTv size={16} stroke={1.75} aria-hidden="true" />}
              to="/w/$workspace/insights/wall"
              params={{ workspace: slug }}
            >
              Wall
            </LinkButton>
            <BriefButton />
          </>
        }
      />
      <nav className={classes["sections"]} aria-label="Parts of this page">
        {SECTIONS.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      {!isReady ? (
        <SkeletonRows rows={8} />
      ) : (
        <Shown
          {...{ figures, items, words, currency, nameOf, go, clear }}
          isFiltered={scopeWords(filters) !== ""}
        />
      )}
      {isReady && search.why !== undefined && (
        <WhyDialog
          why={search.why}
          window={window}
          before={before}
          beforeWords={comparedWords(window, search.compare)}
          scope={scope}
          serviceName={(id) => (id === null ? "No service" : nameOf("service", id))}
          onList={(list) => go({ why: undefined, list })}
          onClose={() => go({ why: undefined })}
        />
      )}
      {isReady && search.list !== undefined && (
        <ListDialog
          list={search.list}
          window={window}
          scope={scope}
          windowWords={words}
          p85MarketDays={figures.speedToMarket.p85Days}
          wip={figures.wip.items}
          nameOf={nameOf}
          onClose={() => go({ list: undefined })}
        />
      )}
    </Page>
  );
}

interface ShownProps extends Pick<Parameters<typeof useShownFigures>[0], "figures" | "items"> {
  readonly words: string;
  readonly currency: string;
  readonly nameOf: (key: string, value: string) => string;
  readonly isFiltered: boolean;
  readonly clear: SearchChange;
  readonly go: (change: SearchChange) => void;
}

function Shown({ figures, items, words, currency, nameOf, isFiltered, clear, go }: ShownProps) {
  const shown = useShownFigures({
    figures,
    items,
    windowWords: words,
    onWhy: (why) => go({ why }),
    onList: (list) => go({ list }),
  });
  const isUnknown = figures.known === null;
  return (
    <Charts
      shown={shown}
      currency={currency}
      nameOf={nameOf}
      isFiltered={isFiltered}
      onAll={() => go(isUnknown ? clear : { weeks: "all", from: undefined, to: undefined })}
    />
  );
}
