import type { Request, RequestId, Service } from "@tandem/shared";
import { Menu, type MenuItemProps } from "@mantine/core";
import { IconCornerDownRight } from "@tabler/icons-react";
import { createLink } from "@tanstack/react-router";
import { useSlug } from "../../live/use-slug.ts";
import { LinkAnchor, type AsLink } from "../../ui/links.tsx";

const AnchorItem = (props: AsLink<MenuItemProps>) => <Menu.Item component="a" {...props} />;
const LinkItem = createLink(AnchorItem);

interface FollowUpItemProps {
  readonly request: RequestId;
  readonly service: Service | undefined;
}

/** The way to a new request that goes on from this one. */
export function FollowUpItem({ request, service }: FollowUpItemProps) {
  const slug = useSlug();
  const search = { followUpOf: request, ...(service?.active && { service: service.key }) };
  return (
    <LinkItem
      leftSection={<IconCornerDownRight size={16} />}
      to="/w/$workspace/file"
      params={{ workspace: slug }}
      search={search}
    >
      File a follow-up
    </LinkItem>
  );
}

/** Links to what a request goes on from, or to what goes on from it. */
export function RequestLinks({ requests }: { readonly requests: readonly Pick<Request, "id" | "key">[] }) {
  const slug = useSlug();
  return requests.map(({ id, key }) => (
    <LinkAnchor
      key={id}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: key === "" ? id : key }}
      mr={6}
    >
      {key === "" ? "an earlier request" : key}
    </LinkAnchor>
  ));
}
