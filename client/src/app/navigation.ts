import {
  type Icon,
  IconBell,
  IconBriefcase,
  IconCalendarStats,
  IconChartDots,
  IconFlag,
  IconHome,
  IconInbox,
  IconLayoutColumns,
  IconLayoutKanban,
  IconListSearch,
  IconSettings,
  IconTargetArrow,
} from "@tabler/icons-react";

export type PlaceKey =
  | "home"
  | "work"
  | "board"
  | "pods"
  | "triage"
  | "inbox"
  | "plan"
  | "requests"
  | "campaigns"
  | "goals"
  | "insights"
  | "settings";

export interface Place {
  readonly key: PlaceKey;
  readonly label: string;
  readonly to: `/w/$workspace/${PlaceKey}`;
  readonly icon: Icon;
  /** Has a tab of its own on a phone; the others stand under "More". */
  readonly tab: boolean;
  /** On a wide screen it stands in the top bar instead of the rail. */
  readonly inTopBar?: true;
  /** Only for who works in a pod; others have their requests at home. */
  readonly forPods?: true;
  /** Only where there are several pods, for who works in one or leads. */
  readonly forSeveralPods?: true;
}

/** For whom the places are. */
export interface Visitor {
  /** Works in a pod. */
  readonly isPodHand: boolean;
  /** There are several pods, and this person works in one, leads or is admin. */
  readonly seesPods: boolean;
}

/** Whether a place is offered to someone. Its address works for everyone. */
export const isFor = (place: Place, { isPodHand, seesPods }: Visitor): boolean =>
  (isPodHand || place.forPods !== true) && (seesPods || place.forSeveralPods !== true);

/** The places of a workspace, in the order of the rail. */
export const places: readonly Place[] = [
  { key: "home", label: "Home", to: "/w/$workspace/home", icon: IconHome, tab: true },
  {
    key: "work",
    label: "My work",
    to: "/w/$workspace/work",
    icon: IconBriefcase,
    tab: false,
    forPods: true,
  },
  { key: "board", label: "Board", to: "/w/$workspace/board", icon: IconLayoutKanban, tab: true },
  {
    key: "pods",
    label: "Pods",
    to: "/w/$workspace/pods",
    icon: IconLayoutColumns,
    tab: false,
    forSeveralPods: true,
  },
  { key: "triage", label: "Triage", to: "/w/$workspace/triage", icon: IconInbox, tab: true },
  {
    key: "inbox",
    label: "Inbox",
    to: "/w/$workspace/inbox",
    icon: IconBell,
    tab: true,
    inTopBar: true,
  },
  { key: "plan", label: "Plan", to: "/w/$workspace/plan", icon: IconCalendarStats, tab: false },
  { key: "requests", label: "Requests", to: "/w/$workspace/requests", icon: IconListSearch, tab: false },
  { key: "campaigns", label: "Campaigns", to: "/w/$workspace/campaigns", icon: IconFlag, tab: false },
  { key: "goals", label: "Goals", to: "/w/$workspace/goals", icon: IconTargetArrow, tab: false },
  { key: "insights", label: "Insights", to: "/w/$workspace/insights", icon: IconChartDots, tab: true },
];

/** Stands apart, at the foot of the rail. */
export const settingsPlace: Place = {
  key: "settings",
  label: "Settings",
  to: "/w/$workspace/settings",
  icon: IconSettings,
  tab: false,
};
