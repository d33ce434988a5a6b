import { IconListSearch } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export function RequestPage() {
  return (
    <Page>
      <EmptyState icon={IconListSearch} heading="This request is not here">
        It may be in another workspace, or closed long ago.
      </EmptyState>
    </Page>
  );
}
