import { IconMug } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function TriagePage() {
  return (
    <Page>
      <EmptyState icon={IconMug} heading="All answered">
        The next request lands here by itself.
      </EmptyState>
    </Page>
  );
}
