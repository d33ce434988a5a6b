import { Button, Input, SegmentedControl, Stack, useMantineColorScheme } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { confirm } from "../../ui/confirm.tsx";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useArrive } from "./arrive.ts";
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
  const arrive = useArrive();
  const leave = useMutation(
    api.session.signOutEverywhere.mutationOptions({ onSuccess: () => arrive("/sign-in") }),
  );
  const fault = faultIn(leave.error);
  return (
    <Panel title="Other browsers" sub="A device is lost, or somebody else's screen was left open.">
      <Stack gap="md" align="start">
        {fault !== null && <RefusalNote reason={fault.sentence} />}
        <Button
          variant="default"
          loading={leave.isPending}
          onClick={() =>
            confirm({
              title: "Sign out everywhere",
              body: "Every browser and device of yours is signed out within a second, this one too.",
              confirmLabel: "Sign out everywhere",
              cancelLabel: "Stay",
              onConfirm: () => leave.mutate(),
            })
          }
        >
          Sign out everywhere
        </Button>
      </Stack>
    </Panel>
  );
}
