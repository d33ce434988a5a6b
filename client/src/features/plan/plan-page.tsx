import { IconCalendarStats } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function PlanPage() {
  return (
    <Page>
      <EmptyState icon={IconCalendarStats} heading="No sprint yet">
        A sprint holds what the pod commits to.
      </EmptyState>
    </Page>
  );
}
