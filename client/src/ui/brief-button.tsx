import { IconFileText } from "@tabler/icons-react";
import { useSlug } from "../live/use-slug.ts";
import { LinkButton } from "./links.tsx";

/** The one-page brief, on its way to paper or PDF at once. */
export function BriefButton() {
  const slug = useSlug();
  return (
    <LinkButton
      leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
      to="/w/$workspace/insights/brief"
      params={{ workspace: slug }}
      search={{ print: true }}
    >
      One-page brief
    </LinkButton>
  );
}
