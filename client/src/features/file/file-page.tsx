import { IconSend } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function FilePage() {
  return (
    <Page>
      <EmptyState icon={IconSend} heading="No services yet">
        An admin adds what the pod offers in Settings.
      </EmptyState>
    </Page>
  );
}
