import { Box, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** A sample under its name. */
export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box component="section" miw={0}>
      <Text size="xs" fw={530} c="dimmed" mb={8}>
        {name}
      </Text>
      {children}
    </Box>
  );
}

/** Samples side by side, one under the other on a phone. */
export function Samples({ cols = 3, children }: { readonly cols?: number; readonly children: ReactNode }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: cols }} spacing="md" verticalSpacing="lg">
      {children}
    </SimpleGrid>
  );
}
