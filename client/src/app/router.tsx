import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { IconMapOff } from "@tabler/icons-react";
import { EmptyState } from "../ui/empty-state.tsx";
import { readSignInSearch } from "../features/account/sign-in-search.ts";
import { readFileSearch } from "../features/file/file-search.ts";
import { readRequestSearch } from "../features/request/request-search.ts";
import { readRequestsSearch } from "../features/requests/requests-search.ts";
import { readInboxSearch } from "../features/inbox/inbox-search.ts";
import { readCalendarSearch, readCampaignsSearch } from "../features/campaigns/campaigns-search.ts";
import { readBriefSearch, readInsightsSearch } from "../features/insights/insights-search.ts";
import { readPlanSearch } from "../features/plan/plan-search.ts";
import { readSearchSearch } from "../features/search/search-search.ts";
import { readSettingsSearch } from "../features/settings/settings-search.ts";
import { readWorkSearch } from "../features/work/work-search.ts";
import { readSprintSearch } from "../features/sprint/sprint-search.ts";
import { readTriageSearch } from "../features/triage/triage-search.ts";
import { askAnew, enter, guard } from "./entry.ts";
import { NoSuchPage } from "./no-such-page.tsx";
import { PageFault } from "./page-fault.tsx";
import "./page-names.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { WorkspaceLayout } from "./workspace-layout.tsx";

const rootRoute = createRootRoute({
  notFoundComponent: () => (
    <PlainPage heading="Nothing at this address">
      <EmptyState look="bare" icon={IconMapOff} heading="The page may have moved">
        <a href="/">Go to your workspace</a>
      </EmptyState>
    </PlainPage>
  ),
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: enter,
});
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  beforeLoad: askAnew,
  component: lazyRouteComponent(() => import("../features/account/sign-in-page.tsx"), "SignInPage"),
});
const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/set-up",
  component: lazyRouteComponent(() => import("../features/account/set-up-page.tsx"), "SetUpPage"),
});
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/join/$token",
  component: lazyRouteComponent(() => import("../features/account/join-page.tsx"), "JoinPage"),
});
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset/$token",
  component: lazyRouteComponent(() => import("../features/account/reset-page.tsx"), "ResetPage"),
});

const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/w/$workspace",
  beforeLoad: ({ params, location }) => guard(params.workspace, location.href),
  component: WorkspaceLayout,
  notFoundComponent: NoSuchPage,
});
const workspaceIndexRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/w/$workspace/home", params });
  },
});
const homeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "home",
  staticData: { page: "Home" },
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});
const boardRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "board",
  staticData: { page: "Board" },
  component: lazyRouteComponent(() => import("../features/board/board-page.tsx"), "BoardPage"),
});
const podsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "pods",
  staticData: { page: "Pods" },
  component: lazyRouteComponent(() => import("../features/pods/pods-page.tsx"), "PodsPage"),
});
const triageRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "triage",
  staticData: { page: "Triage" },
  validateSearch: readTriageSearch,
  component: lazyRouteComponent(() => import("../features/triage/triage-page.tsx"), "TriagePage"),
});
const workRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "work",
  staticData: { page: "My work" },
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(() => import("../features/work/work-page.tsx"), "WorkPage"),
});
const planRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "plan",
  staticData: { page: "Plan" },
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import("../features/plan/plan-page.tsx"), "PlanPage"),
});
const sprintRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "sprint",
  staticData: { page: "Sprint", parent: "Plan" },
  validateSearch: readSprintSearch,
  component: lazyRouteComponent(() => import("../features/sprint/sprint-page.tsx"), "SprintPage"),
});
const requestsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "requests",
  staticData: { page: "Requests" },
  validateSearch: readRequestsSearch,
  component: lazyRouteComponent(() => import("../features/requests/requests-page.tsx"), "RequestsPage"),
});
const requestRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "requests/$key",
  staticData: { page: { param: "key" }, parent: "Requests" },
  validateSearch: readRequestSearch,
  component: lazyRouteComponent(() => import("../features/request/request-page.tsx"), "RequestPage"),
});
const inboxRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "inbox",
  staticData: { page: "Inbox" },
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import("../features/inbox/inbox-page.tsx"), "InboxPage"),
});
const campaignsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "campaigns",
  staticData: { page: "Campaigns" },
  validateSearch: readCampaignsSearch,
  component: lazyRouteComponent(() => import("../features/campaigns/campaigns-page.tsx"), "CampaignsPage"),
});
const campaignRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "campaigns/$campaign",
  staticData: { page: { param: "campaign", of: "campaign" }, parent: "Campaigns" },
  component: lazyRouteComponent(() => import("../features/campaigns/campaign-page.tsx"), "CampaignPage"),
});
const goalsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "goals",
  staticData: { page: "Goals" },
  component: lazyRouteComponent(() => import("../features/goals/goals-page.tsx"), "GoalsPage"),
});
const calendarRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "calendar",
  staticData: { page: "Launch calendar" },
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import("../features/campaigns/calendar-page.tsx"), "CalendarPage"),
});
const insightsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "insights",
  staticData: { page: "Insights" },
  validateSearch: readInsightsSearch,
  component: lazyRouteComponent(() => import("../features/insights/insights-page.tsx"), "InsightsPage"),
});
const wallRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "insights/wall",
  staticData: { page: "Wall", parent: "Insights" },
  component: lazyRouteComponent(() => import("../features/insights/wall-page.tsx"), "WallPage"),
});
const briefRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "insights/brief",
  staticData: { page: "One-page brief", parent: "Insights" },
  validateSearch: readBriefSearch,
  component: lazyRouteComponent(() => import("../features/insights/brief-page.tsx"), "BriefPage"),
});
const searchRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "search",
  staticData: { page: "Search" },
  validateSearch: readSearchSearch,
  component: lazyRouteComponent(() => import("../features/search/search-page.tsx"), "SearchPage"),
});
const fileRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "file",
  staticData: { page: "File a request" },
  validateSearch: readFileSearch,
  component: lazyRouteComponent(() => import("../features/file/file-page.tsx"), "FilePage"),
});
const recurringRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "recurring",
  staticData: { page: "Comes round" },
  component: lazyRouteComponent(() => import("../features/recurring/recurring-page.tsx"), "RecurringPage"),
});
const settingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "settings",
  staticData: { page: "Settings" },
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import("../features/settings/settings-page.tsx"), "SettingsPage"),
});
const serviceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "catalogue/$service",
  staticData: { page: { param: "service", of: "service" }, parent: "Settings" },
  component: lazyRouteComponent(() => import("../features/catalogue/service-page.tsx"), "ServicePage"),
});
const accountRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "account",
  staticData: { page: "Account" },
  component: lazyRouteComponent(() => import("../features/account/account-page.tsx"), "AccountPage"),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  signInRoute,
  setUpRoute,
  joinRoute,
  resetRoute,
  workspaceRoute.addChildren([
    workspaceIndexRoute,
    homeRoute,
    boardRoute,
    podsRoute,
    triageRoute,
    workRoute,
    planRoute,
    sprintRoute,
    requestsRoute,
    requestRoute,
    inboxRoute,
    campaignsRoute,
    campaignRoute,
    goalsRoute,
    calendarRoute,
    insightsRoute,
    wallRoute,
    briefRoute,
    searchRoute,
    fileRoute,
    recurringRoute,
    settingsRoute,
    serviceRoute,
    accountRoute,
  ]),
]);

/** Every address of the client. Pages come with their route, so that the board's code stays small. */
export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: PageFault,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
