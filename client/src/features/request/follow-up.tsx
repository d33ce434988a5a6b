import type { Request, RequestId, Service } from "@tandem/shared";
import { Anchor, Menu } from "@mantine/core";
import { IconCornerDownRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSlug } from "../../live/use-slug.ts";

interface FollowUpItemProps {
  readonly request: RequestId;
  readonly service: Service | undefined;
}

/** The way to a new request that goes on from this one. */
export function FollowUpItem({ request, service }: FollowUpItemProps) {
  const slug = useSlug();
  const search = { followUpOf: request, ...(service?.active && { service: service.key }) };
  return (
    <Menu.Item
      component={Link}
      leftSection={<IconCornerDownRight size={16} />}
      to="/w/$workspace/file"
      params={{ workspace: slug } as never}
      search={search as never}
    >
      File a follow-up
    </Menu.Item>
  );
}

/** Links to what a request goes on from, or to what goes on from it. */
export function RequestLinks({ requests }: { readonly requests: readonly Pick<Request, "id" | "key">[] }) {
  const slug = useSlug();
  return requests.map(({ id, key }) => (
    <Anchor
      key={id}
      component={Link}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: key === "" ? id : key } as never}
      mr={6}
    >
      {key === "" ? "an earlier request" : key}
    </Anchor>
  ));
}
