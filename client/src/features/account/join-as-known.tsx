import { Anchor, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { AccountForm } from "./account-form.tsx";
import { useArrive } from "./arrive.ts";
import { EmailField } from "./person-fields.tsx";

interface JoinAsKnownProps {
  readonly token: string;
  readonly onNew: () => void;
}

/** Signs in with an account that is there, and joins with it in the same step. */
export function JoinAsKnown({ token, onNew }: JoinAsKnownProps) {
  const arrive = useArrive();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const join = useMutation({
    mutationFn: async () => {
      await client.session.signIn.mutate({ email, password });
      await client.invitations.join.mutate({ token });
    },
    onSuccess: () => arrive(),
  });
  const fault = faultIn(join.error);

  function send(): void {
    setTried(true);
    if (email.trim() !== "" && password !== "") join.mutate();
  }

  return (
    <>
      <AccountForm
        label="Sign in and join"
        submit="Sign in and join"
        busy={join.isPending}
        fault={fault}
        onSend={send}
      >
        <EmailField
          value={email}
          onChange={setEmail}
          problem={tried && email.trim() === "" ? "The address of your account." : problemOf(fault, "email")}
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          problem={tried && password === "" ? "Your password." : undefined}
        />
      </AccountForm>
      <Text mt="lg" ta="center" c="var(--text-2)">
        New here?{" "}
        <Anchor component="button" type="button" onClick={onNew}>
          Make an account
        </Anchor>
      </Text>
    </>
  );
}
