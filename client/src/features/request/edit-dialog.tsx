import { formOf, isPromisedWork, type Request, type Service, type WorkspaceState } from "@tandem/shared";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useCampaignFor } from "../../live/use-campaign-for.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { briefOf, draftOf, openFields, type BriefDraft } from "../../ui/brief-draft.ts";
import { BriefForm } from "../../ui/brief-form.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { KeepChanges } from "../../ui/keep-changes.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./request-page.module.css";

interface EditDialogProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly service: Service;
  readonly now: number;
  readonly onClose: () => void;
}

const NOTHING: ReadonlyMap<string, string> = new Map();
const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Changes the brief. Once the work is promised this is a scope change, and the dialog says so before. */
export function EditDialog({ view, request, service: today, now, onClose }: EditDialogProps) {
  // Its own form, whatever the service asks by now.
  const service = { ...today, fields: formOf(view, request) };
  const actor = useActor();
  const send = useSend();
  const campaignFor = useCampaignFor();
  const sentence = useSentence();
  const { zone, currency } = useCalendar();
  const campaignName = request.campaign === null ? "" : (view.campaigns[request.campaign]?.name ?? "");
  const [draft, setDraft, forget] = useDraft(`edit ${request.id}`, draftOf(request, campaignName, currency));
  const [hasTried, setTried] = useState(false);
  const day = zone.dayAt(now);
  const open = openFields(draft, service, { today: day, standing: request.dueDate });
  const known = Object.values(view.campaigns).find(({ name }) => sameName(name, draft.campaign));
  const { fields, ...brief } = briefOf(draft, service.fields, currency, known?.id ?? null);
  // What the class does not ask for is not on the form, and stays.
  const ifMissed = request.class === "fixed_date" ? brief.ifMissed : request.ifMissed;
  const meanwhileWaits = request.class === "expedite" ? draft.meanwhileWaits.trim() : request.meanwhileWaits;
  const input = { ...brief, ifMissed, meanwhileWaits, fields: { ...fields }, request: request.id };
  const refusal = foreseenRefusal(view, "request.edit", input, { actor, at: now });

  /** A file of an answer joins the request at once: the answer may only name what the request carries. */
  function change(next: BriefDraft): void {
    const known = [...request.files, ...draft.files].map(({ id }) => id);
    for (const file of next.files)
      if (!known.includes(file.id)) send("request.attach", { request: request.id, file });
    setDraft(next);
  }

  function save(): void {
    if (open.size > 0) return setTried(true);
    if (refusal !== null) return;
    send("request.edit", { ...input, campaign: campaignFor(draft.campaign) });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Edit ${request.key}`} size="xl">
      <SendForm label="Edit the brief" className={classes["dialog"]} onSend={save}>
        {isPromisedWork(request) && (
          <FieldHint tone="needs">
            The pod has promised this work. What you change now is a scope change: kept as a difference, and
            counted.
          </FieldHint>
        )}
        <BriefForm
          service={service}
          draft={draft}
          onChange={change}
          needs={hasTried ? open : NOTHING}
          campaigns={Object.values(view.campaigns).map(({ name }) => name)}
          currency={currency}
          today={day}
          standing={request.dueDate}
          withClass={false}
          opensHere
        />
        {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
        <KeepChanges
          onDrop={() => {
            forget();
            onClose();
          }}
        />
      </SendForm>
    </Modal>
  );
}
