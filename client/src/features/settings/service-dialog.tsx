import { Button, Modal, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea } from "@mantine/core";
import { MemberId, PodId, type Service, type Side } from "@tandem/shared";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ExpectationFields } from "./expectation-fields.tsx";

interface Props {
  readonly service: Service;
  readonly onClose: () => void;
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Everything that one service says of itself. Requests filed before keep their lists. */
export function ServiceDialog({ service, onClose }: Props) {
  const view = useView((state) => state);
  const actor = useActor();
  const now = useNow(60_000);
  const send = useSend();
  const sentence = useSentence();
  const [typed, setTyped] = useState(service);
  const [ready, setReady] = useState(service.ready.join("\n"));
  const [done, setDone] = useState(service.done.join("\n"));
  const set = (part: Partial<Service>) => setTyped({ ...typed, ...part });
  const { pod, marketingOwner, itOwner, responseMinutes, cycle, market, active } = typed;
  const change = {
    service: service.id,
    pod,
    marketingOwner,
    itOwner,
    responseMinutes,
    cycle,
    market,
    active,
    ready: lines(ready),
    done: lines(done),
  };
  const refusal = foreseenRefusal(view, "service.change", change, { actor, at: now });

  function save(): void {
    if (refusal !== null) return;
    send("service.change", change);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={service.name} size="lg">
      <SendForm label={service.name} onSend={save}>
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
            <Owner
              side="marketing"
              value={marketingOwner}
              onChange={(marketingOwner) => set({ marketingOwner })}
            />
            <Owner side="it" value={itOwner} onChange={(itOwner) => set({ itOwner })} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
            <Select
              label="Answered by"
              allowDeselect={false}
              value={pod}
              data={Object.values(view.pods).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                const chosen = PodId.safeParse(id);
                if (chosen.success) set({ pod: chosen.data });
              }}
            />
            <NumberInput
              label="First answer within"
              suffix={service.key === "rapid_response" ? " minutes" : " open minutes"}
              min={1}
              max={14_400}
              allowDecimal={false}
              value={responseMinutes}
              onChange={(value) => typeof value === "number" && set({ responseMinutes: value })}
            />
          </SimpleGrid>
          <ExpectationFields
            label="From start to finish"
            value={cycle}
            onChange={(cycle) => set({ cycle })}
          />
          <ExpectationFields
            label="From filed to live"
            value={market}
            onChange={(market) => set({ market })}
          />
          <Textarea
            label="Ready when"
            description="One line each; asked before it is accepted."
            autosize
            minRows={2}
            value={ready}
            onChange={(event) => setReady(event.currentTarget.value)}
          />
          <Textarea
            label="Done when"
            description="One line each; ticked before review."
            autosize
            minRows={2}
            value={done}
            onChange={(event) => setDone(event.currentTarget.value)}
          />
          <Switch
            label="Offered in the catalogue"
            checked={active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
          {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
          <Button type="submit" disabled={refusal !== null}>
            Save
          </Button>
        </Stack>
      </SendForm>
    </Modal>
  );
}

interface OwnerProps {
  readonly side: Side;
  readonly value: MemberId | null;
  readonly onChange: (owner: MemberId | null) => void;
}

function Owner({ side, value, onChange }: OwnerProps) {
  const members = useView((state) => state.members);
  const nameOf = useNames();
  const people = Object.values(members).filter(
    (member) => (member.active && member.side === side) || member.id === value,
  );
  return (
    <Select
      label={side === "it" ? "Owner in IT" : "Owner in marketing"}
      placeholder="Nobody yet"
      clearable
      searchable
      value={value}
      data={people.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      nothingFoundMessage="Nobody of that side."
      onChange={(id) => {
        const chosen = MemberId.safeParse(id);
        onChange(chosen.success ? chosen.data : null);
      }}
    />
  );
}
