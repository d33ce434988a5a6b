import { CampaignId, type Campaign, type MemberId, type WorkspaceState } from "@tandem/shared";
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useNames } from "../../live/use-names.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface CampaignFormProps {
  readonly view: WorkspaceState;
  /** The one that is changed; null: a new one. */
  readonly campaign: Campaign | null;
  readonly onClose: () => void;
  readonly onMade?: (campaign: CampaignId) => void;
}

const membersHere = (view: WorkspaceState, nameOf: (id: MemberId) => string, keep: MemberId | null) =>
  Object.values(view.members)
    .filter(({ id, active }) => active || id === keep)
    .map(({ id }) => ({ value: id, label: nameOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** Names a campaign, its day and what it is for; an existing one also changes hands here. */
export function CampaignForm({ view, campaign, onClose, onMade }: CampaignFormProps) {
  const send = useSend();
  const nameOf = useNames();
  const [draft, setDraft, forget] = useDraft(`campaign ${campaign?.id ?? "new"}`, {
    name: campaign?.name ?? "",
    goal: campaign?.goal ?? "",
    launchDate: campaign?.launchDate ?? "",
    owner: (campaign?.owner ?? "") as string,
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const isReady = draft.name.trim() !== "";

  function save(): void {
    if (!isReady) return;
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
        <Stack gap="md">
          <TextInput
            label="Name"
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
            onChange={(day) => set({ launchDate: day ?? "" })}
          />
          {campaign !== null && (
            <Select
              label="Owner"
              searchable
              allowDeselect={false}
              data={membersHere(view, nameOf, campaign.owner)}
              value={draft.owner === "" ? null : draft.owner}
              onChange={(owner) => owner && set({ owner })}
            />
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" disabled={!isReady}>
              {campaign === null ? "Start it" : "Keep the changes"}
            </Button>
          </Group>
        </Stack>
      </SendForm>
    </Modal>
  );
}
