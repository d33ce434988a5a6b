import { TemplateId, type CampaignTemplate, type TemplateLine, type WorkspaceState } from "@tandem/shared";
import { ActionIcon, Button, Group, Modal, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./campaigns.module.css";

interface TemplateFormProps {
  readonly view: WorkspaceState;
  /** The one that is changed; null: a new one. */
  readonly template: CampaignTemplate | null;
  /** What a new one begins with. */
  readonly start?: Pick<CampaignTemplate, "name" | "lines">;
  readonly onClose: () => void;
}

const MOST_LINES = 30;

/** The requests that a campaign of a kind needs, and how long before the launch each has to be live. */
export function TemplateForm({ view, template, start, onClose }: TemplateFormProps) {
  const send = useSend();
  const begin = template ?? start ?? { name: "", lines: [] };
  const [draft, setDraft, forget] = useDraft(`campaign template ${template?.id ?? begin.name}`, {
    name: begin.name,
    lines: begin.lines,
  });
  const [hasTried, setTried] = useState(false);
  const services = Object.values(view.services).filter(
    ({ id, active }) => active || draft.lines.some(({ service }) => service === id),
  );
  const setLine = (at: number, change: Partial<TemplateLine>) =>
    setDraft({ ...draft, lines: draft.lines.map((line, i) => (i === at ? { ...line, ...change } : line)) });
  const isWhole =
    draft.name.trim() !== "" &&
    draft.lines.length > 0 &&
    draft.lines.every(({ title }) => title.trim() !== "");

  function add(): void {
    const [first] = services;
    if (!first) return;
    const line = { service: first.id, title: "", outcome: "", daysBefore: null };
    setDraft({ ...draft, lines: [...draft.lines, line] });
  }

  function save(): void {
    if (!isWhole) return setTried(true);
    send("campaign_template.keep", {
      template: template?.id ?? TemplateId.parse(newUuid()),
      name: draft.name.trim(),
      lines: draft.lines.map((line) => ({ ...line, title: line.title.trim() })),
    });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={template ? `Change ${template.name}` : "New template"}>
      <SendForm label="Campaign template" onSend={save}>
        <Stack gap="md">
          <TextInput
            label="Name"
            placeholder="Seasonal launch"
            maxLength={80}
            value={draft.name}
            error={hasTried && draft.name.trim() === "" && "A template has a name."}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            data-autofocus
          />
          <ol className={classes["lines"]} aria-label="Requests">
            {draft.lines.map((line, at) => (
              // Lines have no identity of their own: they are rows of one form.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className={classes["line"]}>
                <TextInput
                  label={`Request ${at + 1}`}
                  maxLength={140}
                  value={line.title}
                  error={hasTried && line.title.trim() === "" && "Give it a name of a few words."}
                  onChange={(event) => setLine(at, { title: event.currentTarget.value })}
                />
                <div className={classes["pair"]}>
                  <Select
                    label="Service"
                    allowDeselect={false}
                    data={services.map(({ id, name }) => ({ value: id, label: name }))}
                    value={line.service}
                    onChange={(value) => {
                      const service = services.find(({ id }) => id === value);
                      if (service) setLine(at, { service: service.id });
                    }}
                  />
                  <NumberInput
                    label="Days before the launch"
                    placeholder="No date of its own"
                    min={0}
                    max={365}
                    allowDecimal={false}
                    clampBehavior="strict"
                    value={line.daysBefore ?? ""}
                    onChange={(value) =>
                      setLine(at, { daysBefore: typeof value === "number" ? value : null })
                    }
                  />
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={`Take request ${at + 1} out`}
                    onClick={() => setDraft({ ...draft, lines: draft.lines.filter((_, i) => i !== at) })}
                  >
                    <IconTrash size={16} stroke={1.75} aria-hidden="true" />
                  </ActionIcon>
                </div>
              </li>
            ))}
          </ol>
          {draft.lines.length < MOST_LINES && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={add}
            >
              Add a request
            </Button>
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" disabled={draft.lines.length === 0}>
              Keep the template
            </Button>
          </Group>
        </Stack>
      </SendForm>
    </Modal>
  );
}
