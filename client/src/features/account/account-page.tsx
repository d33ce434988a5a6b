import { Button, Input, SegmentedControl, Stack, useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { api } from "../../live/api.ts";
import { useSignOut } from "../../live/use-sign-out.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { ChangePassword } from "./change-password.tsx";
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
          <Theme />
          <ChangePassword email={account.email} />
          <OtherBrowsers />
        </Stack>
      ) : (
        <SkeletonRows rows={4} columns={2} />
      )}
    </Page>
  );
}

const schemes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "System" },
] as const;

function Theme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const id = useId();
  return (
    <Panel title="Look">
      <Input.Wrapper label="Theme on this device" labelElement="div" labelProps={{ id }}>
        <div>
          <SegmentedControl
            aria-labelledby={id}
            value={colorScheme}
            data={schemes.map((scheme) => ({ ...scheme }))}
            onChange={(value) => {
              const chosen = schemes.find((scheme) => scheme.value === value);
              if (chosen !== undefined) setColorScheme(chosen.value);
            }}
          />
        </div>
      </Input.Wrapper>
    </Panel>
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
