import { Button, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { CallFault } from "../../live/fault.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface AccountFormProps {
  readonly label: string;
  /** The step itself: "Sign in". */
  readonly submit: string;
  readonly busy: boolean;
  readonly fault: CallFault | null;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** The fields of an account's page, what the server said, and the one step. */
export function AccountForm({ label, submit, busy, fault, onSend, children }: AccountFormProps) {
  return (
    <SendForm label={label} onSend={() => !busy && onSend()}>
      <Stack gap="lg">
        {children}
        {fault !== null && fault.fields === undefined && <RefusalNote reason={fault.sentence} />}
        <Button type="submit" size="md" fullWidth loading={busy}>
          {submit}
        </Button>
      </Stack>
    </SendForm>
  );
}
