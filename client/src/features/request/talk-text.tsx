import type { MemberId, WorkspaceState } from "@tandem/shared";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { useSlug } from "../../live/use-slug.ts";
import { Markdown } from "../../ui/markdown.tsx";

const prefix = (view: WorkspaceState): string => view.settings?.keyPrefix ?? "";

interface TalkTextProps {
  readonly children: string;
  readonly mentions?: readonly MemberId[] | undefined;
}

/** What someone said, with the names of whom it mentions, and requests a click away. */
export function TalkText({ children, mentions = [] }: TalkTextProps) {
  const keyPrefix = useView(prefix);
  const nameOf = useNames();
  const slug = useSlug();
  return (
    <Markdown
      mentions={mentions}
      keyPrefix={keyPrefix}
      memberName={nameOf}
      requestLink={(key) => (
        <Anchor component={Link} to="/w/$workspace/requests/$key" params={{ workspace: slug, key } as never}>
          {key}
        </Anchor>
      )}
    >
      {children}
    </Markdown>
  );
}
