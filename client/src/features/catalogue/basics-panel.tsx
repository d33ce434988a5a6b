import { Select, SimpleGrid, Stack, Switch, TagsInput, Textarea, TextInput } from "@mantine/core";
import { MemberId, PodId, SERVICE_ICONS, type Service, type Side, type WorkspaceState } from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { Panel } from "../../ui/panel.tsx";
import { SkillsField } from "../../ui/skills-field.tsx";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import type { ServiceDraft } from "./service-draft.ts";

interface PartProps {
  readonly service: Service;
  readonly set: (change: ServiceDraft) => void;
}

const podsOf = (view: WorkspaceState) => view.pods;
const skillsOf = (view: WorkspaceState) => view.skills;
const membersOf = (view: WorkspaceState) => view.members;
const iconWords = (icon: string): string => icon.charAt(0).toUpperCase() + icon.slice(1).replaceAll("_", " ");

/** What it is called, who answers, and who owns it. */
export function BasicsPanel({ service, set }: PartProps) {
  const pods = useView(podsOf);
  const hasSkills = Object.keys(useView(skillsOf)).length > 0;
  return (
    <Panel title="What it is, and whose">
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
          <TextInput
            label="Name"
            maxLength={60}
            value={service.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Select
            label="Picture"
            allowDeselect={false}
            leftSection={<ServiceIcon service={service.icon} />}
            data={SERVICE_ICONS.map((icon) => ({ value: icon, label: iconWords(icon) }))}
            value={service.icon}
            onChange={(value) => {
              const icon = SERVICE_ICONS.find((each) => each === value);
              if (icon) set({ icon });
            }}
          />
        </SimpleGrid>
        <Textarea
          label="In one sentence"
          description="Shown in the catalogue, so that people choose the right one."
          autosize
          minRows={1}
          maxLength={300}
          value={service.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
          <Owner
            side="marketing"
            value={service.marketingOwner}
            onChange={(marketingOwner) => set({ marketingOwner })}
          />
          <Owner side="it" value={service.itOwner} onChange={(itOwner) => set({ itOwner })} />
          <Select
            label="Answered by"
            allowDeselect={false}
            value={service.pod}
            data={Object.values(pods).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              const chosen = PodId.safeParse(id);
              if (chosen.success) set({ pod: chosen.data });
            }}
          />
          <TagsInput
            label="Products it touches"
            placeholder={service.linkedProducts.length === 0 ? "The shop, the mailing tool" : ""}
            maxTags={20}
            maxLength={60}
            value={[...service.linkedProducts]}
            onChange={(linkedProducts) => set({ linkedProducts })}
          />
          {hasSkills && (
            <SkillsField
              label="Skills it usually needs"
              value={service.skills}
              onChange={(skills) => set({ skills })}
            />
          )}
        </SimpleGrid>
        <Switch
          label="Offered in the catalogue"
          description="Switched off, it takes no new requests. Those that are filed go on; nothing is deleted."
          checked={service.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
}

interface OwnerProps {
  readonly side: Side;
  readonly value: MemberId | null;
  readonly onChange: (owner: MemberId | null) => void;
}

function Owner({ side, value, onChange }: OwnerProps) {
  const members = useView(membersOf);
  const nameOf = useNames();
  const people = Object.values(members).filter(
    (member) => (member.active && member.side === side) || member.id === value,
  );
  return (
    <Select
      label={side === "it" ? "Owner in IT" : "Owner in marketing"}
      placeholder="Nobody yet"
      clearable
      clearButtonProps={{ "aria-label": "Clear" }}
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
