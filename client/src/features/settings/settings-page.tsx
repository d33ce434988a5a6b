import { IconSettings } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function SettingsPage() {
  return (
    <Page>
      <EmptyState icon={IconSettings} heading="Nothing to set yet" />
    </Page>
  );
}
