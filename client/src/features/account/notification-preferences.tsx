import {
  mayTakePart,
  ownerOf,
  type NoticeGroup,
  type NoticePreferences,
  type WorkspaceState,
} from "@tandem/shared";
import { Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, queryClient } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { MailTiming } from "./mail-timing.tsx";
import { ToldOf } from "./told-of.tsx";

const settingsOf = (view: WorkspaceState) => view.settings;

/** What one is told of in this workspace, where, and when by mail. Each change is kept at once. */
export function NotificationPreferences({ email }: { readonly email: string }) {
  const { workspace } = useLive();
  const actor = useActor();
  const settings = useView(settingsOf);
  const ownsServices = useView(
    useCallback(
      (view: WorkspaceState) =>
        Object.values(view.services).some(
          (service) => service.active && ownerOf(service, actor.side) === actor.id,
        ),
      [actor.id, actor.side],
    ),
  );
  const { data } = useQuery(api.notifications.preferences.queryOptions({ workspace }));
  const key = api.notifications.preferences.queryKey({ workspace });
  const save = useMutation(
    api.notifications.savePreferences.mutationOptions({
      onError: () => queryClient.invalidateQueries({ queryKey: key }),
    }),
  );
  if (data === undefined || settings === null) return null;
  const { preferences, isMailed } = data;
  const change = (part: Partial<NoticePreferences>) => {
    const chosen = { ...preferences, ...part };
    queryClient.setQueryData(key, { isMailed, preferences: chosen });
    save.mutate({ workspace, preferences: chosen });
  };
  const isOfPod = Object.keys(actor.pods).length > 0;
  const groups: readonly NoticeGroup[] = [
    ...(mayTakePart(actor) ? (["requests"] as const) : []),
    ...(isOfPod ? (["pod"] as const) : []),
    "talk",
    ...(ownsServices ? (["services"] as const) : []),
  ];
  const fault = faultIn(save.error);
  return (
    <div id="notifications">
      <Panel title="What you are told of" sub={`In ${settings.name}. Your own actions never.`}>
        <Stack gap="lg">
          {isMailed ? (
            <MailTiming preferences={preferences} zone={settings.zone} isOfPod={isOfPod} onChange={change} />
          ) : (
            <Text c="var(--text-2)">
              Mail is not set up here, so everything stays in the inbox. Whoever runs Tandem can turn it on.
            </Text>
          )}
          <ToldOf
            preferences={preferences}
            groups={groups}
            withMail={isMailed && preferences.mail !== "never"}
            onChange={(reach) => change({ reach })}
          />
          {isMailed && preferences.mail !== "never" && (
            <Text size="sm" c="var(--text-2)">
              Mail goes to {email}.
            </Text>
          )}
          {fault !== null && <RefusalNote reason={fault.sentence} />}
        </Stack>
      </Panel>
    </div>
  );
}
