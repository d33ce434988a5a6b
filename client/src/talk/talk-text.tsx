import type { MemberId, WorkspaceState } from "@tandem/shared";
import { useView } from "../live/hooks.ts";
import { useNames } from "../live/use-names.ts";
import { useSlug } from "../live/use-slug.ts";
import { Markdown } from "../ui/markdown.tsx";
import { LinkAnchor } from "../ui/links.tsx";

const prefix = (view: WorkspaceState): string => view.settings?.keyPrefix ?? "";
const NOBODY: readonly MemberId[] = [];

function RequestLink({ requestKey }: { readonly requestKey: string }) {
  const slug = useSlug();
  return (
    <LinkAnchor to="/w/$workspace/requests/$key" params={{ workspace: slug, key: requestKey }}>
      {requestKey}
    </LinkAnchor>
  );
}

interface TalkTextProps {
  readonly children: string;
  readonly mentions?: readonly MemberId[] | undefined;
}

/** What someone said, with the names of whom it mentions, and requests a click away. */
export function TalkText({ children, mentions = NOBODY }: TalkTextProps) {
  const keyPrefix = useView(prefix);
  const nameOf = useNames();
  return (
    <Markdown mentions={mentions} keyPrefix={keyPrefix} memberName={nameOf} RequestLink={RequestLink}>
      {children}
    </Markdown>
  );
}
