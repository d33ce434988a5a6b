import { Button, Group, Stack, Text, Tooltip } from "@mantine/core";
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
    <Stack gap="sm" component="section" aria-label="The demo">
      <Text size="xs" c="dimmed">
        Look around in the demo company as
      </Text>
      <Group grow gap="sm">
        {people.map(({ part, name }) => (
          <Tooltip key={part} label={`${name}, in the demo`}>
            <Button
              variant="default"
              px="xs"
              loading={enter.isPending && enter.variables.as === part}
              disabled={enter.isPending}
              onClick={() => enter.mutate({ as: part })}
            >
              {parts[part]}
            </Button>
          </Tooltip>
        ))}
      </Group>
      {fault !== null && <RefusalNote reason={fault.sentence} />}
    </Stack>
  );
}
