import { CampaignId, type Campaign, type Day, type WorkspaceState } from "@tandem/shared";
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useNames } from "../../live/use-names.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { showFirstOpen } from "../../ui/first-open.ts";
import { memberChoices } from "../../ui/member-choices.ts";
import { SendForm } from "../../ui/send-form.tsx";

interface CampaignFormProps {
  readonly view: WorkspaceState;
  /** The one that is changed; null: a new one. */
  readonly campaign: Campaign | null;
  readonly today: Day;
  readonly onClose: () => void;
  readonly onMade?: (campaign: CampaignId) => void;
}

/** Names a campaign, its day and what it is for; an existing one also changes hands here. */
export function CampaignForm({ view, campaign, today, onClose, onMade }: CampaignFormProps) {
  const send = useSend();
  const nameOf = useNames();
  const [draft, setDraft, forget] = useDraft(`campaign ${campaign?.id ?? "new"}`, {
    name: campaign?.name ?? "",
    goal: campaign?.goal ?? "",
    launchDate: campaign?.launchDate ?? "",
    owner: (campaign?.owner ?? "") as string,
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const [hasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const standing = campaign?.launchDate ?? null;
  const isPast = draft.launchDate !== "" && draft.launchDate < today && draft.launchDate !== standing;
  const isReady = draft.name.trim() !== "" && !isPast;

  function save(): void {
    if (!isReady) return showFirstOpen(() => setTried(true), body.current);
    const said = {
      name: draft.name.trim(),
      goal: draft.goal.trim(),
      launchDate: draft.launchDate === "" ? null : draft.launchDate,
    };
    if (campaign === null) {
      const id = CampaignId.parse(newUuid());
      send("campaign.add", { campaign: id, ...said });
      onMade?.(id);
    } else {
      const owner = Object.values(view.members).find(({ id }) => id === draft.owner)?.id;
      send("campaign.change", { campaign: campaign.id, ...said, ...(owner ? { owner } : {}) });
    }
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={campaign === null ? "New campaign" : `Change ${campaign.name}`}>
      <SendForm label="Campaign" onSend={save}>
        <Stack gap="md" ref={body}>
          <TextInput
            label="Name"
            required
            error={hasTried && draft.name.trim() === "" && "A campaign has a name."}
            maxLength={80}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            data-autofocus
          />
          <Textarea
            label="What is it for?"
            description="One sentence that both sides would sign"
            autosize
            minRows={2}
            maxRows={5}
            maxLength={300}
            value={draft.goal}
            onChange={(event) => set({ goal: event.currentTarget.value })}
          />
          <DayInput
            label="Launch"
            value={draft.launchDate === "" ? null : draft.launchDate}
            from={today}
            standing={standing}
            onChange={(day) => set({ launchDate: day ?? "" })}
          />
          {campaign !== null && (
            <Select
              label="Owner"
              searchable
              allowDeselect={false}
              data={memberChoices(view, nameOf, undefined, campaign.owner === null ? [] : [campaign.owner])}
              value={draft.owner === "" ? null : draft.owner}
              onChange={(owner) => owner && set({ owner })}
            />
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit">{campaign === null ? "Start it" : "Keep the changes"}</Button>
          </Group>
        </Stack>
      </SendForm>
    </Modal>
  );
}
