import { Progress, Stack, Text } from "@mantine/core";
import type { ImportState } from "@tandem/server";
import { counted } from "../../ui/format.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";

const plain = (count: number): string => count.toLocaleString("en-US");

/** How far an import is, and how it ended. */
export function ImportRun({ state }: { readonly state: ImportState }) {
  const { status, done, of, imported, already, sentence } = state;
  if (status === "failed")
    return (
      <RefusalNote reason={sentence ?? "The import stopped on the way."}>
        {done > 0 && `${plain(done)} of ${counted(of, "row")} were done.`}
      </RefusalNote>
    );
  const isDone = status === "done";
  const known = already === 0 ? "" : ` ${plain(already)} were there already.`;
  return (
    <Stack gap="sm">
      <Text role="status">
        {isDone ? (
          <>
            <b>{counted(imported, "request")} came in.</b>
            {known} Insights counts them with their own dates.
          </>
        ) : (
          <>
            <b>The rows are coming in.</b> It goes on if you leave this page.
          </>
        )}
      </Text>
      <Progress
        value={isDone ? 100 : of === 0 ? 0 : (done / of) * 100}
        color="var(--c1)"
        aria-label={isDone ? "Import, done" : `Import, ${plain(done)} of ${plain(of)}`}
      />
    </Stack>
  );
}
