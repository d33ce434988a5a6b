import { Anchor, Group, Select, Stack, Text } from "@mantine/core";
import {
  isClosed,
  type MemberId,
  type Request,
  tableValues,
  type WorkspaceState,
  MemberId as MemberIdSchema,
} from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useNames } from "../../live/use-names.ts";
import { useSlug } from "../../live/use-slug.ts";
import { useSendPastLimit } from "../../ui/use-send-past-limit.ts";
import { useNow } from "../../ui/use-now.ts";

const holds = (request: Request, member: MemberId): boolean =>
  !isClosed(request) && (request.requester === member || request.assignees.includes(member));

/** Open requests that a member filed or works on; what they work on can be given to someone else of the pod. */
export function OpenWork({ member }: { readonly member: MemberId }) {
  const slug = useSlug();
  const select = useCallback(
    (view: WorkspaceState) => [...tableValues(view.requests)].filter((request) => holds(request, member)),
    [member],
  );
  const work = useView(select, shallowEqual);
  if (work.length === 0) return <Text c="dimmed">They hold no open work.</Text>;
  return (
    <Stack gap="md" component="section" aria-label="Open work">
      <Text fw={620}>{work.length === 1 ? "1 open request" : `${work.length} open requests`}</Text>
      {work.map((request) => (
        <Stack key={request.id} gap={4}>
          <Group gap="sm" wrap="nowrap">
            <Anchor
              renderRoot={(props) => (
                <Link
                  to="/w/$workspace/requests/$key"
                  params={{ workspace: slug, key: request.key }}
                  {...props}
                />
              )}
            >
              {request.key}
            </Anchor>
            <Text truncate>{request.title}</Text>
          </Group>
          {request.assignees.includes(member) ? (
            <GiveTo request={request} member={member} />
          ) : (
            <Text size="xs" c="dimmed">
              They filed it. A leader of their side can answer and accept for them.
            </Text>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function GiveTo({ request, member }: { readonly request: Request; readonly member: MemberId }) {
  const actor = useActor();
  const now = useNow(60_000);
  const send = useSendPastLimit();
  const nameOf = useNames();
  const view = useView((state) => state);
  const others = request.assignees.filter((id) => id !== member);
  const mayGive = may(view, "request.assign", { request: request.id, assignees: others }, { actor, at: now });
  if (!mayGive)
    return (
      <Text size="xs" c="dimmed">
        They work on it. {request.pod === null ? "Its" : `${view.pods[request.pod]?.name ?? "The pod"}'s`}{" "}
        people can give it to someone else.
      </Text>
    );
  const hands = Object.values(view.members).filter(
    ({ id, active, pods }) =>
      active &&
      id !== member &&
      request.pod !== null &&
      pods[request.pod] !== undefined &&
      !others.includes(id),
  );
  return (
    <Select
      size="xs"
      aria-label={`Give ${request.key} to`}
      placeholder="Give to…"
      value={null}
      data={hands.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      nothingFoundMessage="Nobody else is in the pod."
      onChange={(id) => {
        const chosen = MemberIdSchema.safeParse(id);
        if (chosen.success)
          send("request.assign", { request: request.id, assignees: [...others, chosen.data] }, request.pod);
      }}
    />
  );
}
