import { IconKey } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";

export function ResetPage() {
  return (
    <EmptyState icon={IconKey} heading="Choose a new password">
      The link from your admin opens this page.
    </EmptyState>
  );
}
