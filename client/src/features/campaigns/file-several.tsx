import type { Campaign, Day, WorkspaceState } from "@tandem/shared";
import { Button, Modal, Select, Stack } from "@mantine/core";
import { useRef, useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { openFields } from "../../ui/brief-draft.ts";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { showFirstOpen } from "../../ui/first-open.ts";
import { counted } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./campaigns.module.css";
import { keyed, type Keyed } from "./keyed-lines.ts";
import { filingOf, rowDraft, rowOf, type SeveralRow } from "./several.ts";
import { SeveralLine } from "./several-row.tsx";

interface FileSeveralProps {
  readonly view: WorkspaceState;
  readonly campaign: Campaign;
  readonly today: Day;
  readonly onClose: () => void;
}

interface Draft {
  readonly template: string;
  readonly rows: readonly (SeveralRow | Keyed<SeveralRow>)[];
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Files what a template lists, all at once: each with its day and what its service has to know. */
export function FileSeveral({ view, campaign, today, onClose }: FileSeveralProps) {
  const send = useSend();
  const { currency } = useCalendar();
  const templates = Object.values(view.campaignTemplates).sort((a, b) => a.name.localeCompare(b.name));
  const [draft, setDraft, forget] = useDraft<Draft>(`campaign ${campaign.id} several`, {
    template: "",
    rows: [],
  });
  const [hasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const typed = keyed(draft.rows);
  const rows = typed.flatMap((row) => {
    const service = view.services[row.service];
    if (!service?.active) return [];
    const open = row.chosen ? openFields(rowDraft(row, service), service, { today }) : NOTHING;
    return [{ row, service, open }];
  });
  const chosen = rows.filter(({ row }) => row.chosen);
  const open = chosen.reduce((count, { open: ofRow }) => count + ofRow.size, 0);
  const setRow = (id: string, change: Partial<SeveralRow>) =>
    setDraft({ ...draft, rows: typed.map((row) => (row.id === id ? { ...row, ...change } : row)) });

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
    if (chosen.length === 0) return;
    if (open > 0) return showFirstOpen(() => setTried(true), body.current);
    for (const { row, service } of chosen) send("request.file", filingOf(row, service, campaign, currency));
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
          <Stack gap="md" ref={body}>
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
            {rows.length > 0 && (
              <ul className={classes["lines"]} aria-label="Requests">
                {rows.map(({ row, service, open: ofRow }) => (
                  <SeveralLine
                    key={row.id}
                    row={row}
                    service={service}
                    today={today}
                    needs={hasTried ? ofRow : NOTHING}
                    onChange={(change) => setRow(row.id, change)}
                  />
                ))}
              </ul>
            )}
            {chosen.length === 0 ? (
              <FieldHint>
                {rows.length === 0
                  ? "Choose a template. You can change what it lists before it is filed."
                  : "Tick what shall be filed."}
              </FieldHint>
            ) : (
              hasTried && open > 0 && <FieldHint tone="needs">Some answers are still open.</FieldHint>
            )}
            <DialogFoot>
              <Button variant="default" onClick={onClose}>
                Not now
              </Button>
              {chosen.length > 0 && <Button type="submit">File {counted(chosen.length, "request")}</Button>}
            </DialogFoot>
          </Stack>
        </SendForm>
      )}
    </Modal>
  );
}
