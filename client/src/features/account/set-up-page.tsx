import { IconKey } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";

export function SetUpPage() {
  return (
    <EmptyState icon={IconKey} heading="Set up Tandem">
      The first account and its workspace are made here.
    </EmptyState>
  );
}
