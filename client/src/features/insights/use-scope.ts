import { byCatalogue, byGoalState, type WorkspaceState } from "@tandem/shared";
import { CLASSES, type FlowScope, SIDES } from "@tandem/shared/flow";
import { useView } from "../../live/hooks.ts";
import { classWords } from "../../ui/class-sign.tsx";
import type { InsightsSearch, SearchChange } from "./insights-search.ts";

/** What requests can be narrowed by, in the address. */
export type FilterKey = "service" | "class" | "pod" | "campaign" | "goal" | "side";

export interface Filter {
  readonly key: FilterKey;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Chosen value and its name. */
  readonly chosen: { readonly value: string; readonly name: string } | null;
}

const servicesOf = (view: WorkspaceState) => view.services;
const podsOf = (view: WorkspaceState) => view.pods;
const campaignsOf = (view: WorkspaceState) => view.campaigns;
const goalsOf = (view: WorkspaceState) => view.goals;

const SIDE_WORDS = { marketing: "Marketing", it: "IT" } as const;
const GONE = "Not there any more";

/** The filters of an address, their choices, and what they leave to count. What is gone since is told and counts nothing. */
export function useScope(search: InsightsSearch): {
  readonly filters: readonly Filter[];
  readonly scope: FlowScope;
  /** Takes every filter off. */
  readonly clear: SearchChange;
} {
  const services = useView(servicesOf);
  const pods = useView(podsOf);
  const campaigns = useView(campaignsOf);
  const goals = useView(goalsOf);
  const service = Object.values(services).find(({ key }) => key === search.service);
  const filter = (
    key: FilterKey,
    label: string,
    all: string,
    choices: Filter["choices"],
    value: string | undefined,
  ): Filter => ({
    key,
    label,
    all,
    choices,
    chosen:
      value === undefined
        ? null
        : { value, name: choices.find((choice) => choice.value === value)?.label ?? GONE },
  });
  const named = (things: Readonly<Record<string, { readonly id: string; readonly name: string }>>) =>
    Object.values(things)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return {
    filters: [
      filter(
        "service",
        "Service",
        "Every service",
        Object.values(services)
          .toSorted(byCatalogue)
          .map(({ key, name }) => ({ value: key, label: name })),
        // A service that never was filters nothing.
        service?.key,
      ),
      filter(
        "class",
        "Class of service",
        "Every class",
        CLASSES.map((one) => ({ value: one, label: classWords[one].name })),
        search.class,
      ),
      filter("pod", "Pod", "Every pod", named(pods), search.pod),
      filter("campaign", "Campaign", "With a campaign or not", named(campaigns), search.campaign),
      filter(
        "goal",
        "Goal",
        "Serving a goal or not",
        Object.values(goals)
          .toSorted(byGoalState)
          .map(({ id, name }) => ({ value: id, label: name })),
        search.goal,
      ),
      filter(
        "side",
        "Asked by",
        "Either side",
        SIDES.map((one) => ({ value: one, label: SIDE_WORDS[one] })),
        search.side,
      ),
    ],
    scope: {
      ...(service === undefined ? {} : { service: service.id }),
      ...(search.class === undefined ? {} : { class: search.class }),
      ...(search.pod === undefined ? {} : { pod: search.pod }),
      ...(search.campaign === undefined ? {} : { campaign: search.campaign }),
      ...(search.side === undefined ? {} : { requesterSide: search.side }),
      ...(search.goal === undefined ? {} : { goal: search.goal }),
    },
    clear: {
      service: undefined,
      class: undefined,
      pod: undefined,
      campaign: undefined,
      side: undefined,
      goal: undefined,
    },
  };
}
