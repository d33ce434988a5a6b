import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { Member } from "@tandem/shared";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useNames } from "../../live/use-names.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import { LinkBox } from "../../ui/link-box.tsx";
import { OpenWork } from "./open-work.tsx";
import { TermsFields } from "./terms-fields.tsx";

interface MemberDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** What an admin may do about one member: change what they are, give a reset link, end or restore their access. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const { workspace } = useLive();
  const actor = useActor();
  const now = useNow(60_000);
  const send = useSend();
  const name = useNames()(member.id);
  const sentence = useSentence();
  const view = useView((state) => state);
  const [terms, setTerms] = useState({ side: member.side, roles: member.roles, pods: member.pods });
  const [asks, setAsks] = useState(false);
  const reset = useMutation(api.resets.create.mutationOptions());
  const fault = faultIn(reset.error);
  const change = { member: member.id, side: terms.side, roles: [...terms.roles], pods: { ...terms.pods } };
  const who = { actor, at: now };
  const refusal = foreseenRefusal(view, "member.change", change, who);
  const cannotLeave = foreseenRefusal(view, "member.deactivate", { member: member.id }, who);

  function save(): void {
    if (refusal !== null) return;
    send("member.change", change);
    onClose();
  }

  if (!member.active || asks)
    return (
      <Modal opened onClose={onClose} title={member.active ? `Deactivate ${name}` : `${name} is deactivated`}>
        <Stack gap="lg">
          <Text c="var(--text-2)">
            {member.active
              ? `${name}'s pages close within a second and nobody can sign in as them here. What they wrote stays.`
              : "Their work stays and can be given to others. Reactivated, they have the roles they had."}
          </Text>
          <OpenWork member={member.id} />
          {cannotLeave !== null && member.active && <RefusalNote reason={sentence(cannotLeave)} />}
          <Group>
            {member.active ? (
              <Button
                disabled={cannotLeave !== null}
                onClick={() => send("member.deactivate", { member: member.id })}
              >
                Deactivate
              </Button>
            ) : (
              <Button
                onClick={() => {
                  send("member.reactivate", { member: member.id });
                  onClose();
                }}
              >
                Reactivate
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {member.active ? "Keep" : "Done"}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title={name}>
      <SendForm label={name} onSend={save}>
        <Stack gap="lg">
          <TermsFields value={terms} onChange={setTerms} />
          {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
          <Button type="submit" disabled={refusal !== null}>
            Save
          </Button>
          {reset.data && (
            <LinkBox label="Reset link" link={`${location.origin}/reset/${reset.data.token}`}>
              Shown only now. It is good for a day, and signs out their other browsers once used.
            </LinkBox>
          )}
          {fault !== null && <RefusalNote reason={fault.sentence} />}
          <Group>
            <Button
              variant="default"
              loading={reset.isPending}
              onClick={() => reset.mutate({ workspace, member: member.id })}
            >
              Make a reset link
            </Button>
            <Button variant="default" onClick={() => setAsks(true)}>
              Deactivate…
            </Button>
          </Group>
        </Stack>
      </SendForm>
    </Modal>
  );
}
