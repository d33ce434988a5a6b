import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useLive } from "../../live/live-context.ts";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";

/** Whether this Tandem sends mail, from where, and whether it gets through. For admins. */
export function MailPanel() {
  const { workspace } = useLive();
  const { data: mail, refetch } = useQuery(
    api.notifications.mailState.queryOptions({ workspace }, { refetchInterval: 15_000 }),
  );
  const test = useMutation(
    api.notifications.sendTestMail.mutationOptions({ onSettled: () => void refetch() }),
  );
  if (mail === undefined) return null;
  if (mail === null)
    return (
      <Panel title="No mail is sent" sub="People find everything in their inbox.">
        <Text c="var(--text-2)">
          To send mail too, start Tandem with SMTP_URL, such as smtps://user:password@smtp.example.com, and
          MAIL_FROM, such as tandem@example.com.
        </Text>
      </Panel>
    );
  const fault = faultIn(test.error);
  return (
    <Panel
      title={mail.fault === null ? "Mail is sent" : "Mail waits"}
      sub={`As ${mail.from}, by ${mail.server}.`}
    >
      <Stack gap="md">
        {mail.fault !== null && (
          <RefusalNote reason={mail.fault}>Tandem tries again by itself, and nothing is lost.</RefusalNote>
        )}
        {(mail.waiting > 0 || mail.refused > 0) && (
          <Text c="var(--text-2)">
            {[
              ...(mail.waiting > 0 ? [`${counted(mail.waiting, "mail")} on the way`] : []),
              ...(mail.refused > 0 ? [`${mail.refused} not taken in the last seven days`] : []),
            ].join(", ")}
            .
          </Text>
        )}
        <Group>
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ workspace })}>
            Send a test to me
          </Button>
          {test.isSuccess && <Text c="var(--text-2)">{test.data}</Text>}
        </Group>
        {fault !== null && <RefusalNote reason={fault.sentence} />}
      </Stack>
    </Panel>
  );
}
