import { IconHome } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function HomePage() {
  return (
    <Page>
      <EmptyState icon={IconHome} heading="Nothing needs you">
        What waits for you appears here.
      </EmptyState>
    </Page>
  );
}
