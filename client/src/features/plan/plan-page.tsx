import { type PodId, type WorkspaceState } from "@tandem/shared";
import { IconCalendarStats } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useActor, useView } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import type { PlanSearch } from "./plan-search.ts";
import { Plan } from "./plan.tsx";

const podsOf = (view: WorkspaceState) => view.pods;

/** The plan of one pod: one's own first, one that one leads before others, another by the address. */
export function PlanPage() {
  const search = useSearch({ from: "/w/$workspace/plan" });
  const navigate = useNavigate();
  const slug = useSlug();
  const actor = useActor();
  const pods = useView(podsOf);
  const own = Object.entries(actor.pods).sort(([, a], [, b]) =>
    a === b ? 0 : a === "lead" ? -1 : 1,
  )[0]?.[0];
  const pod = pods[search.pod ?? own ?? ""] ?? Object.values(pods)[0];
  if (pod === undefined) {
    return (
      <Page>
        <EmptyState icon={IconCalendarStats} heading="No pod yet">
          An admin makes the first pod in Settings.
        </EmptyState>
      </Page>
    );
  }
  const go = (next: PlanSearch) =>
    void navigate({ to: "/w/$workspace/plan", params: { workspace: slug }, search: next, replace: true });
  return (
    <Page layout="fill">
      <Plan
        key={pod.id}
        pod={pod}
        chosen={search.sprint}
        onPod={(id: PodId) => go({ pod: id })}
        onSprint={(sprint) => go({ ...(search.pod === undefined ? {} : { pod: search.pod }), sprint })}
      />
    </Page>
  );
}
