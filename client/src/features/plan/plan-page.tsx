import type { PodId } from "@tandem/shared";
import { IconCalendarStats } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { usePod } from "../../live/use-pod.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import type { PlanSearch } from "./plan-search.ts";
import { Plan } from "./plan.tsx";

/** The plan of one pod, see `usePod`. */
export function PlanPage() {
  const search = useSearch({ from: "/w/$workspace/plan" });
  const navigate = useNavigate();
  const slug = useSlug();
  const pod = usePod(search.pod);
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
