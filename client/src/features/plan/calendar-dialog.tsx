import type { Pod } from "@tandem/shared";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useLive } from "../../live/live-context.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { dayWords } from "../../ui/format.ts";
import { LinkBox } from "../../ui/link-box.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import classes from "./plan.module.css";

/** One's own link under which a calendar program reads the pod's sprints and due dates. It is shown once. */
export function CalendarDialog({ pod, onClose }: { readonly pod: Pod; readonly onClose: () => void }) {
  const { workspace } = useLive();
  const { zone } = useCalendar();
  const [link, setLink] = useState<string | null>(null);
  const own = { workspace, pod: pod.id };
  const { data } = useQuery(api.calendars.look.queryOptions(own));
  const known = () => void queryClient.invalidateQueries(api.calendars.look.queryFilter(own));
  const renew = useMutation(
    api.calendars.renew.mutationOptions({
      onSuccess: ({ path }) => {
        setLink(window.location.origin + path);
        known();
      },
    }),
  );
  const end = useMutation(
    api.calendars.end.mutationOptions({
      onSuccess: () => {
        setLink(null);
        known();
      },
    }),
  );
  const fault = faultIn(renew.error ?? end.error);
  const madeAt = data?.madeAt ?? null;
  return (
    <Modal opened onClose={onClose} title={`${pod.name} in your calendar`} size={560}>
      <div className={classes["editor"]}>
        <Text c="var(--text-2)">
          Sprints, due dates and planned go-lives, read by your calendar program about every hour. Whoever has
          the link can read them, so keep it to yourself.
        </Text>
        {link !== null && (
          <LinkBox label="Your link" link={link}>
            Shown only now. Add it in your calendar as a subscription.
          </LinkBox>
        )}
        {link === null && madeAt !== null && (
          <Text>
            Your link was made {dayWords(zone.dayAt(madeAt))}. A new one ends it: programs that use the old
            one see nothing any more.
          </Text>
        )}
        {fault !== null && <RefusalNote reason={fault.sentence} />}
        <Group justify="flex-end" gap={8}>
          {madeAt !== null && (
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate(own)}>
              End the link
            </Button>
          )}
          {link === null && (
            <Button loading={renew.isPending} onClick={() => renew.mutate(own)}>
              {madeAt === null ? "Make a link" : "Make a new link"}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  );
}
