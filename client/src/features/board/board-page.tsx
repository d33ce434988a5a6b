import { IconLayoutKanban } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function BoardPage() {
  return (
    <Page>
      <EmptyState icon={IconLayoutKanban} heading="The board is empty">
        Accepted requests appear here once the pod plans or pulls them.
      </EmptyState>
    </Page>
  );
}
