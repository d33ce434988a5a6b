import { tableValues, type MemberId, type WorkspaceState } from "@tandem/shared";
import {
  IconArrowRight,
  IconFileText,
  IconFlag,
  IconLayoutKanban,
  IconPlus,
  IconUser,
  type Icon,
} from "@tabler/icons-react";
import type { useNavigate } from "@tanstack/react-router";
import { stageWords } from "../../ui/stage-words.ts";
import type { Entry } from "./entry.ts";

/** A page of the workspace, as the navigation has it. */
export interface PalettePage {
  readonly key: string;
  readonly label: string;
  readonly to: string;
  readonly icon?: Icon;
}

/** Where the entries lead from. */
interface Ways {
  readonly view: WorkspaceState;
  readonly params: { readonly workspace: string };
  readonly navigate: ReturnType<typeof useNavigate>;
}

/** Filing, of whatever service. */
export const filingEntries = ({ view, params, navigate }: Ways): readonly Entry[] => [
  {
    id: "file",
    group: "Do",
    words: "File a request",
    also: "new create start ask",
    icon: IconPlus,
    run: () => void navigate({ to: "/w/$workspace/file", params }),
  },
  ...Object.values(view.services)
    .filter(({ active }) => active)
    .map((service): Entry => ({
      id: `file ${service.id}`,
      group: "Do",
      words: `File: ${service.name}`,
      also: "new create start request",
      icon: IconPlus,
      isHidden: true,
      run: () => void navigate({ to: "/w/$workspace/file", params, search: { service: service.key } }),
    })),
];

interface Places extends Ways {
  readonly pages: readonly PalettePage[];
  readonly nameOf: (member: MemberId) => string;
}

/** Everything that can be gone to: requests, pages, boards, campaigns, people and services. */
export const placeEntries = ({ view, params, pages, navigate, nameOf }: Places): readonly Entry[] => [
  ...[...tableValues(view.requests)].map((request): Entry => ({
    id: request.id,
    group: "Requests",
    words: `${request.key} ${request.title}`,
    also: request.outcome,
    hint: stageWords[request.standing],
    icon: IconFileText,
    isHidden: true,
    run: () => void navigate({ to: "/w/$workspace/requests/$key", params: { ...params, key: request.key } }),
  })),
  ...pages.map(({ key, label, to, icon = IconArrowRight }): Entry => ({
    id: `page ${key}`,
    group: "Go to",
    words: label,
    icon,
    run: () => void navigate({ to, params } as never),
  })),
  ...Object.values(view.pods).map((pod): Entry => ({
    id: pod.id,
    group: "Go to",
    words: `Board: ${pod.name}`,
    icon: IconLayoutKanban,
    isHidden: true,
    run: () => void navigate({ to: "/w/$workspace/board", params, search: { pod: pod.id } }),
  })),
  ...Object.values(view.campaigns).map((campaign): Entry => ({
    id: campaign.id,
    group: "Campaigns",
    words: campaign.name,
    icon: IconFlag,
    isHidden: true,
    run: () =>
      void navigate({
        to: "/w/$workspace/campaigns/$campaign",
        params: { ...params, campaign: campaign.id },
      }),
  })),
  ...Object.values(view.members)
    .filter(({ active }) => active)
    .map((member): Entry => ({
      id: member.id,
      group: "People",
      words: nameOf(member.id),
      also: "people work member",
      hint: "What is with them",
      icon: IconUser,
      isHidden: true,
      run: () => void navigate({ to: "/w/$workspace/work", params, search: { member: member.id } }),
    })),
  ...Object.values(view.services).map((service): Entry => ({
    id: service.id,
    group: "Services",
    words: service.name,
    also: "service catalogue",
    hint: service.active ? "Service" : "Service, switched off",
    icon: IconFileText,
    isHidden: true,
    run: () =>
      void navigate({
        to: "/w/$workspace/catalogue/$service",
        params: { ...params, service: service.key },
      }),
  })),
];
