import { IconHourglassEmpty, IconUserPlus } from "@tabler/icons-react";
import { useNames } from "../../live/use-names.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { sideName } from "../../ui/side.ts";
import { LinkButton } from "../../ui/links.tsx";
import type { FirstStep } from "./first-step.ts";

interface FirstStepsProps {
  readonly step: FirstStep;
  /** Also files requests: then that stands below. */
  readonly files: boolean;
}

/** The one thing to do in a workspace where nothing was filed yet. */
export function FirstSteps({ step, files }: FirstStepsProps) {
  const slug = useSlug();
  const nameOf = useNames();
  const params = { workspace: slug };
  if (step.kind === "wait") {
    return (
      <EmptyState
        icon={IconHourglassEmpty}
        heading="Both sides are here"
        action={
          <LinkButton
            variant="default"
            to="/w/$workspace/settings"
            params={params}
            search={{ section: "services" }}
          >
            Look through the catalogue
          </LinkButton>
        }
      >
        {files
          ? "File the first request below, or look at what can be asked for."
          : "The first request shows here and in Triage within a second, with its countdown. Until then: is the catalogue right?"}
      </EmptyState>
    );
  }
  const side = sideName[step.side];
  const gains =
    step.side === "marketing"
      ? "Requests come from them. The first one shows here within a second."
      : "They answer requests, pull them and ship them.";
  return (
    <EmptyState
      icon={IconUserPlus}
      heading={`Nobody from ${side} is here yet`}
      {...(step.kind === "invite"
        ? {
            action: (
              <LinkButton
                to="/w/$workspace/settings"
                params={params}
                search={{ section: "members", invite: step.side }}
              >
                Invite {side}
              </LinkButton>
            ),
          }
        : {})}
    >
      {gains}{" "}
      {step.kind === "invite"
        ? "A link lets one person in; work that another tool finished can be imported in Settings."
        : `${step.admin === null ? "An admin" : nameOf(step.admin)} can invite them, in Settings under Members.`}
    </EmptyState>
  );
}
