import { Rhythm, type Day, type Recurring, type Service, type WorkspaceState } from "@tandem/shared";
import { Modal, Stack } from "@mantine/core";
import { useRef, useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useCampaignFor } from "../../live/use-campaign-for.ts";
import { briefOf, emptyBrief, openFields, repeatDraft, type BriefDraft } from "../../ui/brief-draft.ts";
import { BriefForm } from "../../ui/brief-form.tsx";
import { KeepChanges } from "../../ui/keep-changes.tsx";
import { showFirstOpen } from "../../ui/first-open.ts";
import { RhythmFields } from "../../ui/rhythm-fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface ChangeDialogProps {
  readonly view: WorkspaceState;
  readonly recurring: Recurring;
  readonly service: Service;
  readonly today: Day;
  readonly onClose: () => void;
}

interface Draft {
  readonly brief: BriefDraft;
  readonly rhythm: Rhythm;
  readonly dueInDays: number | null;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === "object" && kept !== null && "rhythm" in kept && Rhythm.safeParse(kept.rhythm).success;

/** Changes what comes round and how often. What it filed so far stays as it is. */
export function ChangeDialog({ view, recurring, service, today, onClose }: ChangeDialogProps) {
  const send = useSend();
  const campaignFor = useCampaignFor();
  const { currency } = useCalendar();
  const { id, brief, rhythm, dueInDays } = recurring;
  const campaign = brief.campaign === null ? "" : (view.campaigns[brief.campaign]?.name ?? "");
  const start = { brief: repeatDraft(brief, emptyBrief(service), campaign, currency), rhythm, dueInDays };
  const [draft, setDraft, forget] = useDraft<Draft>(`recurring ${id}`, start, isDraft);
  const [hasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const open = openFields(draft.brief, service, { today });

  function save(): void {
    if (open.size > 0) return showFirstOpen(() => setTried(true), body.current);
    const { title, outcome, fields, value, waitingFor } = briefOf(
      draft.brief,
      service.fields,
      currency,
      null,
    );
    const isOtherRhythm = JSON.stringify(draft.rhythm) !== JSON.stringify(rhythm);
    send("recurring.change", {
      recurring: id,
      brief: {
        title,
        outcome,
        value,
        waitingFor,
        fields: { ...fields },
        campaign: campaignFor(draft.brief.campaign),
      },
      // The same rhythm said again would count anew from today.
      ...(isOtherRhythm && { rhythm: draft.rhythm }),
      dueInDays: draft.dueInDays,
    });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={`Change “${brief.title}”`}>
      <SendForm label="Change what comes round" onSend={save}>
        <Stack gap="md" ref={body}>
          <BriefForm
            service={service}
            draft={draft.brief}
            onChange={(next) => setDraft({ ...draft, brief: next })}
            needs={hasTried ? open : NOTHING}
            campaigns={Object.values(view.campaigns).map(({ name }) => name)}
            currency={currency}
            today={today}
            withClass={false}
            withDay={false}
            opensHere
          />
          <RhythmFields
            today={today}
            rhythm={draft.rhythm}
            dueInDays={draft.dueInDays}
            onChange={(next, days) => setDraft({ ...draft, rhythm: next, dueInDays: days })}
          />
          <KeepChanges
            onDrop={() => {
              forget();
              onClose();
            }}
          />
        </Stack>
      </SendForm>
    </Modal>
  );
}
