import { IconChartDots } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function InsightsPage() {
  return (
    <Page>
      <EmptyState icon={IconChartDots} heading="Not enough data yet">
        From ten finished requests on, Tandem shows how long they take. Until then it does not guess.
      </EmptyState>
    </Page>
  );
}
