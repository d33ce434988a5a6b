import type { SignedIn } from "@tandem/server";
import { Anchor, Button, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { useSignOut } from "../../live/use-sign-out.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { PlainPage } from "../../ui/plain-page.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { AccountForm } from "./account-form.tsx";
import { useArrive } from "./arrive.ts";
import { DemoWaysIn } from "./demo-ways-in.tsx";
import { EmailField } from "./person-fields.tsx";

/** The way in, and back to where one wanted to go. */
export function SignInPage() {
  const { to } = useSearch({ from: "/sign-in" });
  const { data: status } = useQuery(api.session.status.queryOptions());
  if (status?.needsSetUp === true && !status.demo.available) return <Navigate to="/set-up" replace />;
  if (status?.signedIn) {
    if (status.signedIn.workspaces.length > 0) return <Navigate to={to ?? "/"} replace />;
    return <NowhereToGo account={status.signedIn.account} />;
  }
  return (
    <PlainPage
      heading="Sign in"
      foot={
        status?.needsSetUp === true ? (
          <Anchor href="/set-up">Set up a workspace of your own</Anchor>
        ) : (
          "New here, or the password is lost? An admin can give you a link."
        )
      }
    >
      <Stack gap="xl">
        <SignInForm to={to} />
        {status?.demo.available === true && <DemoWaysIn people={status.demo.people} />}
      </Stack>
    </PlainPage>
  );
}

function SignInForm({ to }: { readonly to: string | undefined }) {
  const arrive = useArrive();
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: () => arrive(to) }));
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const fault = faultIn(signIn.error);

  function send(): void {
    setTried(true);
    if (email.trim() !== "" && password !== "") signIn.mutate({ email, password });
  }

  return (
    <AccountForm label="Sign in" submit="Sign in" busy={signIn.isPending} fault={fault} onSend={send}>
      <EmailField
        value={email}
        onChange={setEmail}
        problem={tried && email.trim() === "" ? "The address you joined with." : problemOf(fault, "email")}
      />
      <PasswordField
        value={password}
        onChange={setPassword}
        problem={tried && password === "" ? "Your password." : problemOf(fault, "password")}
      />
    </AccountForm>
  );
}

/** Signed in, but no workspace lets this account in: it was deactivated, or came by no link yet. */
function NowhereToGo({ account }: { readonly account: SignedIn["account"] }) {
  const { signOut, isPending } = useSignOut({ stay: true });
  return (
    <PlainPage heading="No workspace is open to you" sub={`You are signed in as ${account.email}.`}>
      <Stack gap="lg">
        <RefusalNote reason="Your membership was deactivated, or nobody has let you in yet.">
          An admin can reactivate it or give you a link. What you had not sent waits in this browser.
        </RefusalNote>
        <Button variant="default" onClick={signOut} loading={isPending}>
          Sign in as someone else
        </Button>
      </Stack>
    </PlainPage>
  );
}
