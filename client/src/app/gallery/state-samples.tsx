import { Button, Text, Textarea } from "@mantine/core";
import { IconArrowBarToRight, IconMug, IconSearch, IconSend } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SkeletonColumn } from "../../ui/skeleton-column.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { Sample, Samples } from "./sample.tsx";

export function StateSamples() {
  return (
    <Samples cols={3}>
      <Sample name="Nothing there, and good">
        <EmptyState icon={IconMug} heading="All answered">
          The next request lands here by itself. Sam is on duty from 13:00.
        </EmptyState>
      </Sample>
      <Sample name="Nothing there yet: teach">
        <EmptyState
          icon={IconSend}
          heading="No requests yet"
          action={
            <Button variant="default" size="xs">
              File the first one
            </Button>
          }
        >
          Tell the pod what should change for a customer. Most people are done in a minute.
        </EmptyState>
      </Sample>
      <Sample name="Nothing found">
        <EmptyState
          icon={IconSearch}
          heading="Nothing for “liveshop”"
          action={
            <Button variant="default" size="xs">
              Search “live shopping”
            </Button>
          }
        >
          Closed requests were searched too. Perhaps “live shopping”, 4 found?
        </EmptyState>
      </Sample>
      <Sample name="An empty column">
        <EmptyState look="slot" icon={IconArrowBarToRight} heading="Room for three">
          Pull from Build when its done list is ticked. <KeyHint>→</KeyHint>
        </EmptyState>
      </Sample>
      <Sample name="Loading: the shape, no spinner">
        <SkeletonColumn cards={2} />
      </Sample>
      <Sample name="Loading: rows">
        <Panel flush>
          <SkeletonRows rows={4} columns={3} />
        </Panel>
      </Sample>
      <Sample name="Refused, in place">
        <RefusalNote
          reason="Build is full, 3 of 3."
          action={
            <Button variant="default" size="xs">
              Ask Daniel
            </Button>
          }
        >
          Daniel can let one over, with a reason.
        </RefusalNote>
      </Sample>
      <Sample name="A field that needs something">
        <Textarea
          label="What instead?"
          defaultValue="No time"
          autosize
          error="“No time” is a reason, not an alternative. Say what Tom can do, or what you can do sooner."
        />
      </Sample>
      <Sample name="A panel">
        <Panel title="Half of the work takes 4 days once started" sub="Cycle time in days, last 26 weeks">
          <Text c="var(--text-2)">The content of a panel.</Text>
        </Panel>
      </Sample>
    </Samples>
  );
}
