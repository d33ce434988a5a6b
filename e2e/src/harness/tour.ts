import { expect, type BrowserContextOptions } from "@playwright/test";
import { demoPerson, founder, invited, type Person } from "./people.ts";
import type { Visitor } from "./test.ts";

/** One screen of the product as one kind of person sees it. */
export interface Stop {
  /** Of files and findings: "home-leader". */
  readonly name: string;
  readonly visitor: Visitor;
  readonly address: string;
}

type Visit = (options?: BrowserContextOptions) => Promise<Visitor>;

/** Where nobody is signed in yet; the server is fresh, so that it can still be set up. */
export async function doors(visit: Visit, options: BrowserContextOptions): Promise<readonly Stop[]> {
  const stranger = await visit(options);
  return [
    { name: "set-up", visitor: stranger, address: "/set-up" },
    { name: "sign-in", visitor: stranger, address: "/sign-in" },
  ];
}

/** What an admin's links open, and a workspace in which nothing has happened yet. */
export async function beginnings(visit: Visit, options: BrowserContextOptions): Promise<readonly Stop[]> {
  const ada = await founder(await visit(options));
  const tom = await invited(ada, await visit(options), { name: "Tom Ode", side: "marketing" });
  const { workspace, api } = ada;
  const invitation = await api.invitations.create.mutate({
    workspace,
    side: "marketing",
    roles: ["marketer"],
    pods: {},
  });
  const reset = await api.resets.create.mutate({ workspace, member: tom.member });
  const stranger = await visit(options);
  const at = (place: string) => `/w/${ada.slug}/${place}`;
  return [
    { name: "join", visitor: stranger, address: `/join/${invitation.token}` },
    { name: "reset", visitor: stranger, address: `/reset/${reset.token}` },
    { name: "home-empty", visitor: ada, address: at("home") },
    { name: "board-empty", visitor: ada, address: at("board") },
    { name: "triage-empty", visitor: ada, address: at("triage") },
    { name: "goals-empty", visitor: ada, address: at("goals") },
    { name: "inbox-empty", visitor: ada, address: at("inbox") },
    { name: "requests-empty", visitor: ada, address: at("requests") },
    { name: "insights-empty", visitor: ada, address: at("insights") },
    { name: "settings", visitor: ada, address: at("settings") },
    { name: "settings-workspace", visitor: ada, address: at("settings?section=workspace") },
    { name: "settings-labels-empty", visitor: ada, address: at("settings?section=labels") },
    { name: "settings-skills-new", visitor: ada, address: at("settings?section=skills") },
    { name: "account", visitor: tom, address: at("account") },
    { name: "elsewhere", visitor: tom, address: "/w/not-yours/home" },
  ];
}

/** The demo's half year, as the people that Tandem is for see it. */
export async function demoTour(visit: Visit, options: BrowserContextOptions): Promise<readonly Stop[]> {
  const marketer = await demoPerson(await visit(options), "marketer");
  const lead = await demoPerson(await visit(options), "lead");
  const leader = await demoPerson(await visit(options), "leader");
  const at = (place: string) => `/w/${lead.slug}/${place}`;
  return [
    { name: "home-marketer", visitor: marketer, address: at("home") },
    { name: "home-lead", visitor: lead, address: at("home") },
    { name: "home-leader", visitor: leader, address: at("home") },
    { name: "board", visitor: lead, address: at("board") },
    { name: "board-lanes", visitor: lead, address: at("board?lanes=assignee&density=compact") },
    { name: "pods", visitor: leader, address: at("pods") },
    { name: "goals", visitor: leader, address: at("goals") },
    { name: "triage", visitor: lead, address: at("triage") },
    { name: "triage-snoozed", visitor: lead, address: at(`triage?request=${await snoozed(lead)}`) },
    { name: "settings-pods", visitor: lead, address: at("settings?section=pods") },
    { name: "settings-skills", visitor: lead, address: at("settings?section=skills") },
    { name: "settings-labels", visitor: lead, address: at("settings?section=labels") },
    { name: "work", visitor: lead, address: at(`work?member=${await busiest(lead)}`) },
    { name: "inbox", visitor: marketer, address: at("inbox") },
    { name: "plan", visitor: lead, address: at("plan") },
    { name: "daily", visitor: lead, address: at("sprint") },
    { name: "sprint-report", visitor: marketer, address: at(`sprint?sprint=${await lastClosed(lead)}`) },
    { name: "requests", visitor: marketer, address: at("requests") },
    { name: "request", visitor: lead, address: at(`requests/${await underWay(lead)}`) },
    { name: "request-live", visitor: marketer, address: at(`requests/${await lately(marketer)}`) },
    { name: "request-archived", visitor: marketer, address: at(`requests/${await longAgo(lead)}`) },
    { name: "search", visitor: marketer, address: at("search?q=spring") },
    { name: "file", visitor: marketer, address: at("file?service=landing_page") },
    { name: "recurring", visitor: marketer, address: at("recurring") },
    { name: "file-tweak", visitor: marketer, address: at("file?service=campaign_tweak") },
    {
      name: "file-again",
      visitor: marketer,
      address: at(`file?service=landing_page&from=${await underWay(lead)}`),
    },
    { name: "campaigns", visitor: marketer, address: at("campaigns") },
    { name: "campaign", visitor: marketer, address: at(`campaigns/${await nextLaunch(lead)}`) },
    { name: "calendar", visitor: marketer, address: at("calendar") },
    { name: "services", visitor: lead, address: at("settings?section=services") },
    { name: "service", visitor: leader, address: at("catalogue/tracking_tag") },
    { name: "service-look", visitor: marketer, address: at("catalogue/tracking_tag") },
    { name: "insights", visitor: leader, address: at("insights") },
    { name: "insights-why", visitor: leader, address: at("insights?why=window") },
    { name: "insights-list", visitor: leader, address: at("insights?weeks=4&class=standard&list=slow") },
    { name: "insights-wall", visitor: leader, address: at("insights/wall") },
    { name: "insights-brief", visitor: leader, address: at("insights/brief") },
  ];
}

/** The member to whom most that is open is assigned. */
async function busiest({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const all = Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .flatMap(({ closedAt, assignees }) => (closedAt === null ? assignees : []));
  const count = (member: string) => all.filter((one) => one === member).length;
  const [first] = [...new Set(all)].sort((a, b) => count(b) - count(a));
  if (!first) throw new Error("Nothing is assigned.");
  return first;
}

/** The id of a request that the pod put aside. */
async function snoozed({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const found = Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .find((request) => request.snoozed !== null);
  if (!found) throw new Error("Nothing is snoozed.");
  return found.id;
}

/** The id of the sprint of the first pod that closed last. */
async function lastClosed({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const [last] = Object.values(state.sprints)
    .filter((sprint) => sprint.state === "closed")
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  if (!last) throw new Error("No sprint has closed.");
  return last.id;
}

/** The campaign that launches next. */
async function nextLaunch({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const today = new Date().toISOString().slice(0, 10);
  const [first] = Object.values(state.campaigns)
    .filter(({ launchDate }) => launchDate !== null && launchDate >= today)
    .sort((a, b) => ((a.launchDate ?? "") < (b.launchDate ?? "") ? -1 : 1));
  if (!first) throw new Error("No campaign is ahead.");
  return first.id;
}

/** The key of the request under way that most was said about. */
async function underWay({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const [first] = Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .filter(({ standing }) => standing === "in_progress")
    .sort((a, b) => b.comments.length - a.comments.length);
  if (!first) throw new Error("Nothing is under way.");
  return first.key;
}

/** The key of a request of theirs that went live in the last two weeks. */
async function lately({ api, workspace, member }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const found = Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .find(({ standing, requester }) => standing === "live" && requester === member);
  if (!found) throw new Error("Nothing of theirs went live.");
  return found.key;
}

/** The key of a request that closed long ago and of which it was told what it brought. */
async function longAgo({ api, workspace }: Person): Promise<string> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const held = Object.values(state.requests).flatMap((bucket) => Object.keys(bucket));
  for (const pod of Object.values(state.pods)) {
    const { brought } = await api.workspace.deliveries.query({ workspace, pod: pod.id });
    const found = brought.find(({ request }) => !held.includes(request));
    if (found) return found.key;
  }
  throw new Error("Nothing told of has been archived.");
}

/** Goes there and waits until everything is drawn: all answers and fonts are there, and no skeleton is left. */
export async function arrive({ visitor: { page }, address }: Stop): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("main")).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".mantine-Skeleton-root:visible")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
