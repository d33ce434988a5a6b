import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { Panel } from "../../ui/panel.tsx";
import { PasswordField, passwordProblem } from "../../ui/password-field.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";

/** Sets a new password by the current one. */
export function ChangePassword({ email }: { readonly email: string }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent("");
        setNext("");
        setTried(false);
        notifyDone({ text: "Password changed. Your other browsers are signed out." });
      },
    }),
  );
  const fault = faultIn(change.error);
  const problem = passwordProblem(next);

  function send(): void {
    setTried(true);
    if (current !== "" && problem === undefined) change.mutate({ current, next });
  }

  return (
    <Panel title="Password" sub="Your other browsers are signed out when it changes.">
      <SendForm label="Change password" onSend={send}>
        <Stack gap="md">
          {/* Password managers ask for whom. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            label="Current password"
            value={current}
            onChange={setCurrent}
            problem={tried && current === "" ? "So that nobody else changes it." : undefined}
          />
          <PasswordField
            isNew
            label="New password"
            value={next}
            onChange={setNext}
            problem={tried ? (problem ?? problemOf(fault, "next")) : undefined}
          />
          {fault !== null && fault.fields === undefined && <RefusalNote reason={fault.sentence} />}
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              Change password
            </Button>
          </Group>
        </Stack>
      </SendForm>
    </Panel>
  );
}
