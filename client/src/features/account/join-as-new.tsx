import { Anchor, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { AccountForm } from "./account-form.tsx";
import { useArrive } from "./arrive.ts";
import { nobody, PersonFields, personProblems } from "./person-fields.tsx";

interface JoinAsNewProps {
  readonly token: string;
  readonly onKnown: () => void;
}

/** Joins with an account made now. */
export function JoinAsNew({ token, onKnown }: JoinAsNewProps) {
  const arrive = useArrive();
  const accept = useMutation(api.invitations.accept.mutationOptions({ onSuccess: () => arrive() }));
  const [person, setPerson] = useState(nobody);
  const [tried, setTried] = useState(false);
  const missing = personProblems(person);
  const fault = faultIn(accept.error);

  function send(): void {
    setTried(true);
    if (Object.keys(missing).length === 0) accept.mutate({ token, ...person });
  }

  return (
    <>
      <AccountForm label="Join" submit="Join" busy={accept.isPending} fault={fault} onSend={send}>
        <PersonFields
          value={person}
          onChange={setPerson}
          problems={
            tried
              ? {
                  name: missing.name ?? problemOf(fault, "name"),
                  email: missing.email ?? problemOf(fault, "email"),
                  password: missing.password ?? problemOf(fault, "password"),
                }
              : {}
          }
        />
      </AccountForm>
      <Text mt="lg" ta="center" c="var(--text-2)">
        Already have an account here?{" "}
        <Anchor component="button" type="button" onClick={onKnown}>
          Use it
        </Anchor>
      </Text>
    </>
  );
}
