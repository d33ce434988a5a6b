import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { Side } from "@tandem/shared/flow";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useDraft } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { LinkBox } from "../../ui/link-box.tsx";
import { type Terms, TermsFields } from "./terms-fields.tsx";

interface InviteDialogProps {
  /** Whom it was opened for; undefined: nobody in particular. */
  readonly side: Side | undefined;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

const EMPTY: Terms & { readonly note: string } = {
  side: "marketing",
  roles: ["marketer"],
  pods: {},
  note: "",
};

const IT: typeof EMPTY = { ...EMPTY, side: "it", roles: [] };

/** Makes a link by which one person comes in as what is chosen here. */
export function InviteDialog({ side, onMade, onClose }: InviteDialogProps) {
  const { workspace } = useLive();
  const [{ note, ...terms }, setDraft, forget] = useDraft("invite", side === "it" ? IT : EMPTY);
  const create = useMutation(
    api.invitations.create.mutationOptions({
      onSuccess: () => {
        forget();
        onMade();
      },
    }),
  );
  const fault = faultIn(create.error);
  return (
    <Modal opened onClose={onClose} title="Invite someone">
      {create.data ? (
        <Stack gap="lg">
          <LinkBox label="Invitation link" link={`${location.origin}/join/${create.data.token}`}>
            Shown only now. Send it to one person; it is good for seven days.
          </LinkBox>
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
        </Stack>
      ) : (
        <SendForm
          label="Invitation"
          onSend={() =>
            create.mutate({
              workspace,
              side: terms.side,
              roles: [...terms.roles],
              pods: { ...terms.pods },
              note,
            })
          }
        >
          <Stack gap="lg">
            <TextInput
              data-autofocus
              label="For whom"
              description="So that you know the link again."
              maxLength={80}
              value={note}
              onChange={(event) => setDraft({ ...terms, note: event.currentTarget.value })}
            />
            <TermsFields value={terms} onChange={(chosen) => setDraft({ ...chosen, note })} />
            {fault !== null && <RefusalNote reason={fault.sentence} />}
            <Button type="submit" loading={create.isPending}>
              Make the link
            </Button>
          </Stack>
        </SendForm>
      )}
    </Modal>
  );
}
