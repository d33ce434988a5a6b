import { type RequestId, similarTo, STANDING_NAMES, tableValues, type WorkspaceState } from "@tandem/shared";
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import { api } from "../../live/api.ts";
import { useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSlug } from "../../live/use-slug.ts";
import classes from "./file-page.module.css";

const MOST = 3;
/** So long must a title be before it is looked for, in characters. */
const LEAST = 4;

interface SimilarPanelProps {
  readonly view: WorkspaceState;
  readonly title: string;
}

/** Open and past requests that read much the same, while the title is typed: watching one may be all it takes. */
export function SimilarPanel({ view, title }: SimilarPanelProps) {
  const { workspace, me } = useLive();
  const send = useSend();
  const navigate = useNavigate();
  const slug = useSlug();
  const [text] = useDebouncedValue(title.trim(), 250);
  const { data: past } = useQuery(
    api.workspace.similar.queryOptions(
      { workspace, text },
      { enabled: text.length >= LEAST, placeholderData: keepPreviousData },
    ),
  );
  const here = useMemo(
    () => (text.length < LEAST ? [] : similarTo(text, tableValues(view.requests), MOST)),
    [text, view.requests],
  );
  const known = new Set(here.map(({ id }) => id));
  const archived =
    text.length < LEAST ? [] : (past ?? []).filter(({ id }) => !known.has(id)).slice(0, MOST - here.length);
  if (here.length + archived.length === 0) return null;

  const watch = (request: RequestId, key: string) => {
    send("request.watch", { request, on: true });
    void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key } });
  };
  const words = (key: string, name: string, standing: keyof typeof STANDING_NAMES) => (
    <span className={classes["similarWords"]}>
      <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key }}>
        {name}
      </Link>
      <small>
        {key}, {STANDING_NAMES[standing]}
      </small>
    </span>
  );
  return (
    <section className={classes["similar"]} aria-label="Similar requests">
      <h2>Is it one of these?</h2>
      <ul>
        {here.map((request) => (
          <li key={request.id}>
            {words(request.key, request.title, request.standing)}
            {request.watchers.includes(me) ? (
              <small>You watch it</small>
            ) : (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconEye size={14} stroke={1.75} aria-hidden="true" />}
                onClick={() => watch(request.id, request.key)}
                aria-label={`Watch that one instead: ${request.key}`}
              >
                Watch that one instead
              </Button>
            )}
          </li>
        ))}
        {archived.map(({ id, key, title: name, standing }) => (
          <li key={id}>{words(key, name, standing)}</li>
        ))}
      </ul>
    </section>
  );
}
