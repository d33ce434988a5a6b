import { Group } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSlug } from "../live/use-slug.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

/** An address of this workspace that leads nowhere: says so, and where to go on. */
export function NoSuchPage() {
  const params = { workspace: useSlug() };
  return (
    <Page>
      <EmptyState
        icon={IconMapOff}
        heading="Nothing at this address"
        action={
          <Group gap={16} justify="center">
            <Link to="/w/$workspace/home" params={params}>
              Home
            </Link>
            <Link to="/w/$workspace/requests" params={params}>
              All requests
            </Link>
            <Link to="/w/$workspace/campaigns" params={params}>
              Campaigns
            </Link>
          </Group>
        }
      >
        The page may have moved, or the address was cut short on its way to you.
      </EmptyState>
    </Page>
  );
}
