import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";

/** The name that everyone in one's workspaces sees. */
export function Rename({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name);
  const rename = useMutation(
    api.session.rename.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.session.status.queryFilter()),
    }),
  );
  const fault = faultIn(rename.error);
  const isChanged = typed.trim() !== "" && typed.trim() !== name;
  return (
    <Panel title="Name">
      <SendForm label="Name" onSend={() => isChanged && rename.mutate({ name: typed })}>
        <Stack gap="md">
          <Group gap="sm" align="end">
            <TextInput
              flex={1}
              label="Your name"
              autoComplete="name"
              maxLength={80}
              value={typed}
              error={problemOf(fault, "name")}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {isChanged && (
              <Button type="submit" size="md" loading={rename.isPending}>
                Save
              </Button>
            )}
          </Group>
          {fault !== null && fault.fields === undefined && <RefusalNote reason={fault.sentence} />}
        </Stack>
      </SendForm>
    </Panel>
  );
}
