import { Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { PasswordField, passwordProblem } from "../../ui/password-field.tsx";
import { PlainPage } from "../../ui/plain-page.tsx";
import { AccountForm } from "./account-form.tsx";
import { useArrive } from "./arrive.ts";
import { LinkOver } from "./link-over.tsx";

/** A new password by an admin's link. It ends every other session of the account. */
export function ResetPage() {
  const { token } = useParams({ from: "/reset/$token" });
  const arrive = useArrive();
  const look = useQuery(
    api.resets.look.queryOptions({ token }, { retry: false, refetchOnWindowFocus: false }),
  );
  const reset = useMutation(api.resets.use.mutationOptions({ onSuccess: () => arrive() }));
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const gone = faultIn(look.error);
  const fault = faultIn(reset.error);
  const problem = passwordProblem(password);

  function send(): void {
    setTried(true);
    if (problem === undefined) reset.mutate({ token, password });
  }

  if (gone !== null)
    return (
      <LinkOver fault={gone} onAgain={() => void look.refetch()}>
        A reset link is good for a day and for one use. Any admin can make you another under Settings,
        Members.
      </LinkOver>
    );
  if (!look.data)
    return (
      <PlainPage heading="Choose a new password">
        <Skeleton height={120} />
      </PlainPage>
    );
  return (
    <PlainPage
      heading="Choose a new password"
      sub={`For ${look.data.name}, ${look.data.email}. Other browsers are signed out.`}
    >
      <AccountForm
        label="New password"
        submit="Save and sign in"
        busy={reset.isPending}
        fault={fault}
        onSend={send}
      >
        <PasswordField
          isNew
          label="New password"
          value={password}
          onChange={setPassword}
          problem={tried ? (problem ?? problemOf(fault, "password")) : undefined}
        />
      </AccountForm>
    </PlainPage>
  );
}
