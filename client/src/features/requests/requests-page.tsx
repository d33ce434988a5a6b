import { IconSend } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function RequestsPage() {
  return (
    <Page>
      <EmptyState icon={IconSend} heading="No requests yet">
        Tell the pod what should change for a customer. Most people are done in a minute.
      </EmptyState>
    </Page>
  );
}
