import { ActionIcon, Button, Group } from "@mantine/core";
import { requestOf, type Request, type RequestLink, type WorkspaceState } from "@tandem/shared";
import { IconArrowsSplit2, IconLink, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSend } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import { linkWords } from "../../ui/link-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import type { Asking } from "./request-search.ts";
import type { StepName } from "../../live/request-steps.ts";
import classes from "./links-panel.module.css";

interface LinksPanelProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  readonly onAsk: (asking: Asking) => void;
}

/** What holds it up comes first, what merely has to do with it last. */
const ORDER = [
  "blocks in",
  "blocks out",
  "part_of out",
  "part_of in",
  "duplicates out",
  "duplicates in",
  "follow_up out",
  "follow_up in",
  "relates out",
  "relates in",
];
const place = ({ kind, way }: RequestLink): number => ORDER.indexOf(`${kind} ${way}`);

const sign = { size: 15, stroke: 1.75, "aria-hidden": true } as const;

/** Other requests that this one has to do with, and how. */
export function LinksPanel({ view, request, steps, onAsk }: LinksPanelProps) {
  const { links } = request;
  if (links.length === 0 && !steps.has("link")) return null;
  const parts = links.filter(({ kind, way }) => kind === "part_of" && way === "in");
  // One that is archived by now is over as well.
  const over = parts.filter(({ other }) => requestOf(view, other)?.closedAt !== null).length;
  return (
    <Panel
      title="Links"
      titleLook="label"
      {...(parts.length > 0 && {
        actions: (
          <span className={classes["count"]}>
            {over} of {parts.length} parts over
          </span>
        ),
      })}
    >
      {links.length > 0 && (
        <ul className={classes["links"]}>
          {links
            .toSorted((a, b) => place(a) - place(b))
            .map((link) => (
              <LinkRow
                key={`${link.kind} ${link.way} ${link.other}`}
                {...{ view, request, link }}
                mayUnlink={steps.has("link")}
              />
            ))}
        </ul>
      )}
      {steps.has("link") && (
        <Group gap={6} mt={links.length > 0 ? 8 : 0}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLink {...sign} />}
            onClick={() => onAsk("link")}
          >
            Link a request
          </Button>
          {steps.has("split") && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowsSplit2 {...sign} />}
              onClick={() => onAsk("split")}
            >
              Split it
            </Button>
          )}
        </Group>
      )}
    </Panel>
  );
}

interface LinkRowProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly link: RequestLink;
  readonly mayUnlink: boolean;
}

function LinkRow({ view, request, link: { kind, way, other, key }, mayUnlink }: LinkRowProps) {
  const send = useSend();
  const slug = useSlug();
  const found = requestOf(view, other);
  // Of an archived one the server alone knows the key, until it has answered.
  const shown = found?.key ?? (key === "" ? "An earlier request" : key);
  const words = linkWords[kind][way];
  const unlink = () =>
    send("request.unlink", {
      request: way === "out" ? request.id : other,
      to: way === "out" ? other : request.id,
      kind,
    });
  return (
    <li data-over={found === undefined || found.closedAt !== null || undefined}>
      <span className={classes["how"]}>{words}</span>
      <Link
        className={classes["other"]}
        to="/w/$workspace/requests/$key"
        params={{ workspace: slug, key: found?.key ?? (key === "" ? other : key) }}
      >
        <b>{shown}</b>
        {found !== undefined && <span>{found.title}</span>}
        <small>{found === undefined ? "Archived" : stageWords[found.standing]}</small>
      </Link>
      {mayUnlink && (
        <ActionIcon size={24} aria-label={`Take the link off: ${words} ${shown}`} onClick={unlink}>
          <IconX {...sign} />
        </ActionIcon>
      )}
    </li>
  );
}
