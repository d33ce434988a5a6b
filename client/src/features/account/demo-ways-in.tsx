import { Button, Divider, Stack, Text } from "@mantine/core";
import type { SessionStatus } from "@tandem/server";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { useArrive } from "./arrive.ts";

const parts = { marketer: "Marketer", lead: "Pod lead", leader: "Leader" } as const;

/** One click each into the demo, as one of the three people that Tandem is for. */
export function DemoWaysIn({ people }: { readonly people: SessionStatus["demo"]["people"] }) {
  const arrive = useArrive();
  const enter = useMutation(api.session.demo.mutationOptions({ onSuccess: () => arrive() }));
  const fault = faultIn(enter.error);
  return (
    <Stack gap="sm" mt="xl">
      <Divider label="or look around in the demo as" />
      {people.map(({ part, name }) => (
        <Button
          key={part}
          variant="default"
          justify="space-between"
          fullWidth
          loading={enter.isPending && enter.variables.as === part}
          disabled={enter.isPending}
          onClick={() => enter.mutate({ as: part })}
          rightSection={
            <Text span size="xs" c="dimmed">
              {name}
            </Text>
          }
        >
          {parts[part]}
        </Button>
      ))}
      {fault !== null && <RefusalNote reason={fault.sentence} />}
    </Stack>
  );
}
