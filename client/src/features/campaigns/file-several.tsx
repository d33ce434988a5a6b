import {
  addDays,
  RequestId,
  type Answer,
  type Campaign,
  type Day,
  type Service,
  type TemplateLine,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { briefOf, emptyBrief, openFields, type BriefDraft } from "../../ui/brief-draft.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { counted } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import { ServiceFields } from "../../ui/service-fields.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import classes from "./campaigns.module.css";

interface FileSeveralProps {
  readonly view: WorkspaceState;
  readonly campaign: Campaign;
  readonly today: Day;
  readonly onClose: () => void;
}

interface Row {
  readonly service: string;
  readonly chosen: boolean;
  readonly title: string;
  readonly outcome: string;
  readonly due: string;
  readonly fields: Readonly<Record<string, Answer>>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** A line as a form row: its day is counted back from the launch, unless that is over. */
function rowOf({ service, title, outcome, daysBefore }: TemplateLine, launch: Day | null, today: Day): Row {
  const day = daysBefore === null || launch === null ? null : addDays(launch, -daysBefore);
  return { service, chosen: true, title, outcome, due: day !== null && day >= today ? day : "", fields: {} };
}

const draftOf = (row: Row, service: Service): BriefDraft => ({
  ...emptyBrief(service),
  title: row.title,
  outcome: row.outcome,
  fields: row.fields,
  dueDate: row.due === "" ? null : row.due,
});

/** Files what a template lists, all at once: each with its day and what its service has to know. */
export function FileSeveral({ view, campaign, today, onClose }: FileSeveralProps) {
  const send = useSend();
  const { currency } = useCalendar();
  const templates = Object.values(view.campaignTemplates).sort((a, b) => a.name.localeCompare(b.name));
  const [draft, setDraft, forget] = useDraft<{ readonly template: string; readonly rows: readonly Row[] }>(
    `campaign ${campaign.id} several`,
    { template: "", rows: [] },
  );
  const [hasTried, setTried] = useState(false);
  const rows = draft.rows.flatMap((row, at) => {
    const service = view.services[row.service];
    if (!service?.active) return [];
    return [{ row, at, service, open: row.chosen ? openFields(draftOf(row, service), service) : NOTHING }];
  });
  const chosen = rows.filter(({ row }) => row.chosen);
  const isWhole = chosen.length > 0 && chosen.every(({ open }) => open.size === 0);
  const setRow = (at: number, change: Partial<Row>) =>
    setDraft({ ...draft, rows: draft.rows.map((row, i) => (i === at ? { ...row, ...change } : row)) });

  function choose(id: string | null): void {
    const template = templates.find((each) => each.id === id);
    if (!template) return;
    setTried(false);
    setDraft({
      template: template.id,
      rows: template.lines.map((line) => rowOf(line, campaign.launchDate, today)),
    });
  }

  function file(): void {
    if (!isWhole) return setTried(true);
    for (const { row, service } of chosen) {
      const { fields, ...brief } = briefOf(draftOf(row, service), service.fields, currency, campaign.id);
      send("request.file", {
        ...brief,
        fields: { ...fields },
        request: RequestId.parse(newUuid()),
        service: service.id,
        class: "standard",
      });
    }
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={`File several for ${campaign.name}`}>
      {templates.length === 0 ? (
        <p>
          There is no template yet. Keep one under Campaigns, or from the requests of a campaign that went
          well.
        </p>
      ) : (
        <SendForm label="File several" onSend={file}>
          <Stack gap="md">
            <Select
              label="Template"
              placeholder="Choose one"
              data={templates.map(({ id, name, lines }) => ({
                value: id,
                label: `${name}, ${counted(lines.length, "request")}`,
              }))}
              value={draft.template === "" ? null : draft.template}
              onChange={choose}
              data-autofocus
            />
            <ul className={classes["lines"]} aria-label="Requests">
              {rows.map(({ row, at, service, open }) => (
                <li key={at} className={classes["line"]}>
                  <Checkbox
                    checked={row.chosen}
                    label={<ServiceName service={service.icon} name={service.name} />}
                    onChange={(event) => setRow(at, { chosen: event.currentTarget.checked })}
                  />
                  {row.chosen && (
                    <>
                      <TextInput
                        label="What is it called?"
                        maxLength={140}
                        value={row.title}
                        error={hasTried && open.get("title")}
                        onChange={(event) => setRow(at, { title: event.currentTarget.value })}
                      />
                      <DayInput
                        label="Live by"
                        value={row.due === "" ? null : row.due}
                        from={today}
                        onChange={(day) => setRow(at, { due: day ?? "" })}
                      />
                      <ServiceFields
                        fields={service.fields.filter(({ required }) => required)}
                        answers={row.fields}
                        needs={hasTried ? open : NOTHING}
                        onChange={(fields) => setRow(at, { fields })}
                      />
                    </>
                  )}
                </li>
              ))}
            </ul>
            {hasTried && !isWhole && (
              <FieldHint tone="needs">
                {chosen.length === 0 ? "Choose at least one." : "Some answers are still open."}
              </FieldHint>
            )}
            <Group justify="flex-end" gap={8}>
              <Button variant="default" onClick={onClose}>
                Not now
              </Button>
              <Button type="submit" disabled={chosen.length === 0}>
                File {counted(chosen.length, "request")}
              </Button>
            </Group>
          </Stack>
        </SendForm>
      )}
    </Modal>
  );
}
