import { NumberInput, Select, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { CLASSES, SIZES, type Service } from "@tandem/shared";
import { classWords } from "../../ui/class-sign.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ExpectationFields } from "./expectation-fields.tsx";
import type { ServiceDraft } from "./service-draft.ts";

interface TermsPanelProps {
  readonly service: Service;
  readonly set: (change: ServiceDraft) => void;
}

/** What both sides may count on, and what work starts and ends with. */
export function TermsPanel({ service, set }: TermsPanelProps) {
  const { responseMinutes, cycle, market, defaultClass, sizeHint, outcomeAfterDays, ready, done } = service;
  return (
    <Panel title="What both sides count on">
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="lg">
          <NumberInput
            label="First answer within"
            suffix={service.key === "rapid_response" ? " minutes" : " open minutes"}
            min={1}
            max={14_400}
            allowDecimal={false}
            value={responseMinutes}
            onChange={(value) => typeof value === "number" && set({ responseMinutes: value })}
          />
          <Select
            label="Class it starts with"
            allowDeselect={false}
            data={CLASSES.map((name) => ({ value: name, label: classWords[name].name }))}
            value={defaultClass}
            onChange={(value) => {
              const chosen = CLASSES.find((name) => name === value);
              if (chosen) set({ defaultClass: chosen });
            }}
          />
          <Select
            label="Unsized, it counts as"
            allowDeselect={false}
            data={SIZES.map((size) => ({
              value: String(size),
              label: size === 1 ? "1 point" : `${size} points`,
            }))}
            value={String(sizeHint)}
            onChange={(value) => {
              const size = SIZES.find((each) => String(each) === value);
              if (size) set({ sizeHint: size });
            }}
          />
        </SimpleGrid>
        <ExpectationFields
          label="From start to finish"
          value={cycle}
          onChange={(next) => set({ cycle: next })}
        />
        <ExpectationFields
          label="From filed to live"
          value={market}
          onChange={(next) => set({ market: next })}
        />
        <NumberInput
          label="Asked what it brought"
          description="Whoever asked for it, so long after it went live."
          suffix={outcomeAfterDays === 1 ? " day" : " days"}
          min={1}
          max={365}
          maw={260}
          allowDecimal={false}
          value={outcomeAfterDays}
          onChange={(value) => typeof value === "number" && set({ outcomeAfterDays: value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
          <Textarea
            label="Ready when"
            description="One line each; asked before it is accepted."
            autosize
            minRows={2}
            value={ready.join("\n")}
            onChange={(event) => set({ ready: event.currentTarget.value.split("\n") })}
          />
          <Textarea
            label="Done when"
            description="One line each; ticked before review."
            autosize
            minRows={2}
            value={done.join("\n")}
            onChange={(event) => set({ done: event.currentTarget.value.split("\n") })}
          />
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}
