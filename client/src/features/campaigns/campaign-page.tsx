import { daysInclusive, mayTakePart, type Campaign, type WorkspaceState } from "@tandem/shared";
import { Button, Menu, Paper } from "@mantine/core";
import { IconFlag, IconListDetails } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { usePromises } from "../../live/use-promises.ts";
import { useFinished } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, percent } from "../../ui/format.ts";
import { LevelSign } from "../../ui/level.tsx";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { campaignFacts } from "./campaign-facts.ts";
import classes from "./campaigns.module.css";
import { FileSeveral } from "./file-several.tsx";
import { chanceLevel, chanceWords, launchWords } from "./launch-words.ts";
import { LiveRows, OpenRows } from "./campaign-rows.tsx";
import { TemplateForm } from "./template-form.tsx";

const all = (view: WorkspaceState) => view;
/** Before any log: go-lives of a campaign are asked for from here on. */
const EVER = "2015-01-01";

/** One campaign: what it is for, when it launches, the chance that all is live by then, and what is late. */
export function CampaignPage() {
  const { campaign: id } = useParams({ from: "/w/$workspace/campaigns/$campaign" });
  const slug = useSlug();
  const view = useView(all);
  const campaign = view.campaigns[id];
  if (!campaign) {
    return (
      <Page>
        <EmptyState
          icon={IconFlag}
          heading="No such campaign"
          action={
            <Link to="/w/$workspace/campaigns" params={{ workspace: slug }}>
              All campaigns
            </Link>
          }
        >
          The address may be an old one, or was cut short. Campaigns are closed, never deleted.
        </EmptyState>
      </Page>
    );
  }
  return <OneCampaign view={view} campaign={campaign} />;
}

type Dialog = "change" | "several" | "template" | null;

function OneCampaign({ view, campaign }: { readonly view: WorkspaceState; readonly campaign: Campaign }) {
  const send = useSend();
  const actor = useActor();
  const person = usePeople();
  const calendar = useCalendar();
  const promises = usePromises();
  const now = useNow(60_000);
  const today = calendar.zone.dayAt(now);
  const live = useFinished({ from: EVER, to: today, filter: { campaign: campaign.id } }) ?? [];
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const facts = campaignFacts(view, campaign, { zone: calendar.zone, today, promises });
  const mayChange = may(view, "campaign.change", { campaign: campaign.id }, { actor, at: now });
  const mayFile = mayTakePart(actor);
  const owner = person(campaign.owner);
  const { launchDate } = campaign;
  const untilLaunch = live.filter(({ finish }) => launchDate === null || finish <= launchDate).length;
  return (
    <Page>
      <PageHead
        title={campaign.name}
        sub={campaign.goal === "" ? "No goal is written down yet." : campaign.goal}
        actions={
          <>
            {mayFile && !campaign.closed && (
              <Button
                variant="default"
                leftSection={<IconListDetails size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => setDialog("several")}
              >
                File several
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default">More</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {mayChange && (
                  <Menu.Item onClick={() => setDialog("change")}>Change name, date, owner</Menu.Item>
                )}
                {mayFile && (
                  <Menu.Item onClick={() => setDialog("template")} disabled={facts.items.length === 0}>
                    Keep its requests as a template
                  </Menu.Item>
                )}
                {mayChange && (
                  <Menu.Item
                    onClick={() =>
                      send("campaign.change", { campaign: campaign.id, closed: !campaign.closed })
                    }
                  >
                    {campaign.closed ? "Open it again" : "Close the campaign"}
                  </Menu.Item>
                )}
                {!mayChange && <Menu.Label>Its owner or a leader changes it.</Menu.Label>}
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className={classes["cards"]}>
        <Panel title="Launch" titleLook="label">
          <p className={classes["big"]}>{launchWords(launchDate, today)}</p>
          {campaign.closed && <p className={classes["quiet"]}>This campaign is closed.</p>}
        </Panel>
        <Panel title="Chance to make it" titleLook="label">
          <p className={classes["big"]}>
            {facts.chance === null || facts.items.length === 0 ? (
              "–"
            ) : (
              <>
                <LevelSign level={chanceLevel(facts.chance)} /> {percent(facts.chance)}
              </>
            )}
          </p>
          <p className={classes["quiet"]}>{chanceWords(facts, launchDate)}</p>
        </Panel>
        <Panel title="Requests" titleLook="label">
          <p className={classes["big"]}>
            {live.length} of {live.length + facts.items.length} live
          </p>
          <p className={classes["quiet"]}>
            {facts.late > 0
              ? `${counted(facts.late, "request")} past ${facts.late === 1 ? "its" : "their"} date`
              : launchDate !== null && untilLaunch < live.length
                ? `${counted(live.length - untilLaunch, "request")} went live after the launch`
                : "None is late"}
          </p>
        </Panel>
        <Panel title="Owner" titleLook="label">
          <p className={classes["owner"]}>
            <MemberAvatar name={owner.name} side={owner.side} decorative /> {owner.name}
          </p>
        </Panel>
      </div>
      {facts.items.length + live.length === 0 ? (
        <EmptyState icon={IconFlag} heading="Nothing is filed for it yet">
          File what it needs, one by one or several at once from a template.
        </EmptyState>
      ) : (
        <Paper className={classes["table"] ?? ""}>
          <OpenRows view={view} items={facts.items} calendar={calendar} now={now} />
          <LiveRows view={view} items={live} today={today} />
        </Paper>
      )}
      {facts.items.length > 0 && (
        <p className={classes["rule"]}>
          A request’s chance: of the last 90 days’ requests of its service that took at least as long as it
          has already, the share that was live in time. The campaign’s: all of these together, as if none held
          up another.
        </p>
      )}
      {dialog === "change" && <CampaignForm view={view} campaign={campaign} today={today} onClose={close} />}
      {dialog === "several" && <FileSeveral view={view} campaign={campaign} today={today} onClose={close} />}
      {dialog === "template" && (
        <TemplateForm
          view={view}
          template={null}
          start={{
            name: campaign.name,
            lines: facts.items.flatMap(({ request }) =>
              request.service === null
                ? []
                : [
                    {
                      service: request.service,
                      title: request.title,
                      outcome: request.outcome,
                      daysBefore: daysBefore(request.dueDate, launchDate),
                    },
                  ],
            ),
          }}
          onClose={close}
        />
      )}
    </Page>
  );
}

function daysBefore(due: string | null, launch: string | null): number | null {
  if (due === null || launch === null || due > launch) return null;
  return daysInclusive(due, launch) - 1;
}
