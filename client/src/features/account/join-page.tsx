import { IconKey } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";

export function JoinPage() {
  return (
    <EmptyState icon={IconKey} heading="Join the workspace">
      The link in your invitation opens this page.
    </EmptyState>
  );
}
