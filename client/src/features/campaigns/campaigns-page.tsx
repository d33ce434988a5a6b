import { mayTakePart, type Campaign, type WorkspaceState } from "@tandem/shared";
import { Button, Paper, SegmentedControl } from "@mantine/core";
import { IconCalendarEvent, IconFlag, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { api } from "../../live/api.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { usePromises } from "../../live/use-promises.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, percent } from "../../ui/format.ts";
import { LevelSign } from "../../ui/level.tsx";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { campaignFacts, type CampaignFacts } from "./campaign-facts.ts";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./campaigns.module.css";
import { chanceLevel, launchWords } from "./launch-words.ts";
import { Templates } from "./templates.tsx";

const all = (view: WorkspaceState) => view;

/** All campaigns with their chance to launch on their day, the nearest launch first. */
export function CampaignsPage() {
  const view = useView(all);
  const slug = useSlug();
  const { workspace } = useLive();
  const navigate = useNavigate();
  const { closed = false } = useSearch({ from: "/w/$workspace/campaigns" });
  const { zone } = useCalendar();
  const promises = usePromises();
  const today = zone.dayAt(useNow(60_000));
  const { data: live } = useQuery(api.workspace.campaigns.queryOptions({ workspace }));
  const [isNew, setNew] = useState(false);
  const mayStart = mayTakePart(useActor());
  const found = Object.values(view.campaigns)
    .filter((campaign) => campaign.closed === closed)
    .sort(closed ? latestFirst : byLaunch(today));
  const isEmpty = Object.keys(view.campaigns).length === 0;
  return (
    <Page>
      <PageHead
        title={
          found.length === 0
            ? "Campaigns"
            : closed
              ? `${counted(found.length, "campaign")} closed`
              : headline(found, today)
        }
        actions={
          <>
            <LinkButton
              to="/w/$workspace/calendar"
              params={{ workspace: slug }}
              variant="default"
              leftSection={<IconCalendarEvent size={16} stroke={1.75} aria-hidden="true" />}
            >
              Launch calendar
            </LinkButton>
            {mayStart && (
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => setNew(true)}
              >
                New campaign
              </Button>
            )}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState icon={IconFlag} heading="No campaigns yet">
          A campaign holds the requests that launch together, and shows the chance that all are live in time.
        </EmptyState>
      ) : (
        <>
          <SegmentedControl
            aria-label="Which campaigns"
            mb="md"
            value={closed ? "closed" : "running"}
            onChange={(value) =>
              void navigate({
                to: "/w/$workspace/campaigns",
                params: { workspace: slug },
                search: value === "closed" ? { closed: true } : {},
                replace: true,
              })
            }
            data={[
              { value: "running", label: "Running" },
              { value: "closed", label: "Closed" },
            ]}
          />
          {found.length === 0 ? (
            <EmptyState icon={IconFlag} heading={closed ? "None is closed" : "None is running"}>
              {closed
                ? "A campaign that is over is closed on its page."
                : "Start one, or open a closed one again."}
            </EmptyState>
          ) : (
            <Paper className={classes["table"] ?? ""}>
              <div className={classes["columns"]} aria-hidden="true">
                <span>Campaign</span>
                <span>Launch</span>
                <span>Requests</span>
                <span>Chance</span>
                <span>Owner</span>
              </div>
              <ul className={classes["list"]}>
                {found.map((campaign) => (
                  <li key={campaign.id}>
                    <Row
                      campaign={campaign}
                      facts={campaignFacts(view, campaign, { zone, today, promises })}
                      live={live?.[campaign.id] ?? 0}
                      today={today}
                    />
                  </li>
                ))}
              </ul>
            </Paper>
          )}
        </>
      )}
      <Templates view={view} />
      {isNew && (
        <CampaignForm
          view={view}
          campaign={null}
          today={today}
          onClose={() => setNew(false)}
          onMade={(campaign) =>
            void navigate({ to: "/w/$workspace/campaigns/$campaign", params: { workspace: slug, campaign } })
          }
        />
      )}
    </Page>
  );
}

/** The next launches come first, then those without a date, then what should have launched already. */
const byLaunch = (today: string) => (a: Campaign, b: Campaign) => {
  const place = ({ launchDate }: Campaign) => (launchDate === null ? 1 : launchDate < today ? 2 : 0);
  const [one, other] = [a.launchDate ?? "", b.launchDate ?? ""];
  return place(a) - place(b) || (place(a) === 2 ? (one < other ? 1 : -1) : one < other ? -1 : 1);
};
const latestFirst = (a: Campaign, b: Campaign) => ((a.launchDate ?? "") < (b.launchDate ?? "") ? 1 : -1);

function headline(found: readonly Campaign[], today: string): string {
  const next = found.find(({ launchDate }) => launchDate !== null && launchDate >= today);
  return next ? `${next.name} launches next` : counted(found.length, "campaign");
}

interface RowProps {
  readonly campaign: Campaign;
  readonly facts: CampaignFacts;
  readonly live: number;
  readonly today: string;
}

function Row({ campaign, facts, live, today }: RowProps) {
  const slug = useSlug();
  const person = usePeople();
  const { name, side } = person(campaign.owner);
  const open = facts.items.length;
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/campaigns/$campaign"
      params={{ workspace: slug, campaign: campaign.id }}
    >
      <span className={classes["what"]}>
        <b>{campaign.name}</b>
        {campaign.goal !== "" && <small>{campaign.goal}</small>}
      </span>
      <span className={classes["launch"]}>{launchWords(campaign.launchDate, today)}</span>
      <span className={classes["quiet"]}>
        {live} live, {open} open
        {facts.late > 0 && (
          <span className={classes["late"]}>
            <LevelSign level="late" /> {facts.late} late
          </span>
        )}
      </span>
      <span className={classes["chance"]}>
        {open === 0 ? (
          <span className={classes["quiet"]}>{live === 0 ? "Nothing filed" : "All live"}</span>
        ) : facts.chance === null ? (
          <span className={classes[campaign.launchDate === null ? "none" : "quiet"]}>
            {campaign.launchDate === null ? "–" : "Not enough data yet"}
          </span>
        ) : (
          <>
            <LevelSign level={chanceLevel(facts.chance)} /> {percent(facts.chance)}
          </>
        )}
      </span>
      <span className={classes["who"]}>
        <MemberAvatar name={name} side={side} decorative />
        <span>{name}</span>
      </span>
    </Link>
  );
}
