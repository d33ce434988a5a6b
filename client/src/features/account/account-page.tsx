import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../live/api.ts";
import { useSignOut } from "../../live/use-sign-out.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { ThemeField } from "../../ui/theme-field.tsx";
import { ChangePassword } from "./change-password.tsx";
import { NotificationPreferences } from "./notification-preferences.tsx";
import { OwnSkills } from "./own-skills.tsx";
import { Rename } from "./rename.tsx";

/** What is the person's own, whichever workspace they are in. */
export function AccountPage() {
  const { data: status } = useQuery(api.session.status.queryOptions());
  const account = status?.signedIn?.account;
  return (
    <Page width={640}>
      <PageHead title="Your account" {...(account ? { sub: account.email } : {})} />
      {account ? (
        <Stack gap="md">
          <Rename key={account.name} name={account.name} />
          <Panel title="Look">
            <ThemeField />
          </Panel>
          <OwnSkills />
          <NotificationPreferences email={account.email} />
          <ChangePassword email={account.email} />
          <OtherBrowsers />
        </Stack>
      ) : (
        <SkeletonRows rows={4} columns={2} />
      )}
    </Page>
  );
}

function OtherBrowsers() {
  const { signOut, isPending } = useSignOut({ everywhere: true });
  return (
    <Panel title="Other browsers" sub="A device is lost, or somebody else's screen was left open.">
      <Button variant="default" loading={isPending} onClick={signOut}>
        Sign out everywhere
      </Button>
    </Panel>
  );
}
