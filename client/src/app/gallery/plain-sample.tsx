import { Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { PlainPage } from "../../ui/plain-page.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";

export function PlainSample() {
  return (
    <PlainPage
      heading="Join Hollin & Reed"
      sub="Daniel invites you as a pod member, on the IT side."
      foot={
        <>
          Already there? <Anchor>Sign in</Anchor>
        </>
      }
    >
      <Stack gap="lg">
        <TextInput label="Your name" defaultValue="Ines Carvalho" />
        <TextInput label="E-mail" type="email" placeholder="ines@hollin.example" />
        <PasswordInput label="Password" description="Ten characters or more." />
        <TextInput
          label="What instead?"
          defaultValue="No time"
          error="“No time” is a reason, not an alternative."
        />
        <RefusalNote reason="This link was used already.">
          Ask Daniel for a new one; it takes him a minute.
        </RefusalNote>
        <Button size="md" fullWidth>
          Join
        </Button>
      </Stack>
    </PlainPage>
  );
}
