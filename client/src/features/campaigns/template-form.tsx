import { TemplateId, type CampaignTemplate, type TemplateLine, type WorkspaceState } from "@tandem/shared";
import { ActionIcon, Button, Modal, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { showFirstOpen } from "../../ui/first-open.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./campaigns.module.css";
import { keyed, type Keyed } from "./keyed-lines.ts";

interface TemplateFormProps {
  readonly view: WorkspaceState;
  /** The one that is changed; null: a new one. */
  readonly template: CampaignTemplate | null;
  /** What a new one begins with. */
  readonly start?: Pick<CampaignTemplate, "name" | "lines">;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly lines: readonly (TemplateLine | Keyed<TemplateLine>)[];
}

const MOST_LINES = 30;

/** The requests that a campaign of a kind needs, and how long before the launch each has to be live. */
export function TemplateForm({ view, template, start, onClose }: TemplateFormProps) {
  const send = useSend();
  const begin = template ?? start ?? { name: "", lines: [] };
  const [draft, setDraft, forget] = useDraft<Draft>(`campaign template ${template?.id ?? begin.name}`, {
    name: begin.name,
    lines: begin.lines,
  });
  const [hasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const lines = keyed(draft.lines);
  const services = Object.values(view.services).filter(
    ({ id, active }) => active || lines.some(({ service }) => service === id),
  );
  const setLine = (id: string, change: Partial<TemplateLine>) =>
    setDraft({ ...draft, lines: lines.map((line) => (line.id === id ? { ...line, ...change } : line)) });
  const isWhole =
    draft.name.trim() !== "" && lines.length > 0 && lines.every(({ title }) => title.trim() !== "");

  function add(): void {
    const [first] = services;
    if (!first) return;
    const line = { id: newUuid(), service: first.id, title: "", outcome: "", daysBefore: null };
    setDraft({ ...draft, lines: [...lines, line] });
  }

  function save(): void {
    if (!isWhole) return showFirstOpen(() => setTried(true), body.current);
    send("campaign_template.keep", {
      template: template?.id ?? TemplateId.parse(newUuid()),
      name: draft.name.trim(),
      lines: lines.map(({ service, title, outcome, daysBefore }) => ({
        service,
        title: title.trim(),
        outcome,
        daysBefore,
      })),
    });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={template ? `Change ${template.name}` : "New template"}>
      <SendForm label="Campaign template" onSend={save}>
        <Stack gap="md" ref={body}>
          <TextInput
            label="Name"
            required
            placeholder="Seasonal launch"
            maxLength={80}
            value={draft.name}
            error={hasTried && draft.name.trim() === "" && "A template has a name."}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            data-autofocus
          />
          <ol className={classes["lines"]} aria-label="Requests">
            {lines.map((line, at) => (
              <li key={line.id} className={classes["line"]}>
                <TextInput
                  label={`Request ${at + 1}`}
                  required
                  maxLength={140}
                  value={line.title}
                  error={hasTried && line.title.trim() === "" && "Give it a name of a few words."}
                  onChange={(event) => setLine(line.id, { title: event.currentTarget.value })}
                />
                <div className={classes["pair"]}>
                  <Select
                    label="Service"
                    allowDeselect={false}
                    data={services.map(({ id, name }) => ({ value: id, label: name }))}
                    value={line.service}
                    onChange={(value) => {
                      const service = services.find(({ id }) => id === value);
                      if (service) setLine(line.id, { service: service.id });
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
                      setLine(line.id, { daysBefore: typeof value === "number" ? value : null })
                    }
                  />
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={`Take request ${at + 1} out`}
                    onClick={() => setDraft({ ...draft, lines: lines.filter(({ id }) => id !== line.id) })}
                  >
                    <IconTrash size={16} stroke={1.75} aria-hidden="true" />
                  </ActionIcon>
                </div>
              </li>
            ))}
          </ol>
          {lines.length < MOST_LINES && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={add}
            >
              Add a request
            </Button>
          )}
          {hasTried && lines.length === 0 && (
            <FieldHint tone="needs">A template lists at least one request. Add one.</FieldHint>
          )}
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit">Keep the template</Button>
          </DialogFoot>
        </Stack>
      </SendForm>
    </Modal>
  );
}
