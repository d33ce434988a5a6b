import { IconKey } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";

export function SignInPage() {
  return (
    <EmptyState icon={IconKey} heading="Sign in">
      Your address and password open the workspace.
    </EmptyState>
  );
}
