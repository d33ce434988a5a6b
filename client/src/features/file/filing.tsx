import {
  byGoalState,
  isOpenGoal,
  requestOf,
  type RequestId,
  type Rhythm,
  type Service,
  type WorkspaceState,
} from "@tandem/shared";
import { flowServices, responseDueAt } from "@tandem/shared/flow";
import { useRef, useState } from "react";
import { formKey } from "../../live/filed.ts";
import { useActor } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import type { Promises } from "../../live/use-promises.ts";
import { Attachments } from "../../ui/attachments.tsx";
import { asksDay, openFields } from "../../ui/brief-draft.ts";
import { BriefForm } from "../../ui/brief-form.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { BRIEF_NAMES, openName } from "../../ui/brief-names.ts";
import { goToField, showFirstOpen } from "../../ui/first-open.ts";
import { momentWords } from "../../ui/format.ts";
import { isRapid } from "../../ui/rapid-words.ts";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import { aheadOf } from "./ahead.ts";
import { ElsewhereNote } from "./elsewhere-note.tsx";
import { FileEnd } from "./file-end.tsx";
import classes from "./file-page.module.css";
import { FilingHead } from "./filing-head.tsx";
import { PromisePanel } from "./promise-panel.tsx";
import { QueuePanel } from "./queue-panel.tsx";
import { RepeatButton } from "./repeat-button.tsx";
import { SignalBox } from "./signal-box.tsx";
import { SimilarPanel } from "./similar-panel.tsx";
import { StartPicker } from "./start-picker.tsx";
import { SwitchedOff } from "./switched-off.tsx";
import { TalkFirst } from "./talk-first.tsx";
import { TemplateDialog } from "./template-dialog.tsx";
import { useFiling } from "./use-filing.ts";
import { useFormDraft } from "./use-form-draft.ts";
import { useRepeat } from "./use-repeat.ts";
import { usePrefill } from "./use-prefill.ts";

interface FilingProps {
  readonly view: WorkspaceState;
  readonly service: Service;
  readonly promises: Promises;
  /** The request that this one goes on from. */
  readonly followUpOf?: RequestId | undefined;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** One service's form with its promise. Every keystroke is kept until the request is filed. */
export function Filing({ view, service, promises, followUpOf }: FilingProps) {
  const actor = useActor();
  const form = useFormDraft(service);
  const { draft, change, isKept } = form;
  const { takePast, takeTemplate, takeSignal } = usePrefill(view, service, form);
  const [filesWaiting, setFilesWaiting] = useState(0);
  const [isKeeping, setKeeping] = useState(false);
  const [hasTried, setTried] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const file = useFiling(followUpOf);
  const repeat = useRepeat();
  const now = useNow(30_000);
  const { zone, business, currency } = useCalendar();
  const today = zone.dayAt(now);
  const open = new Map(openFields(draft, service, { today }));
  if (filesWaiting > 0) open.set("files", "A file is still on its way. Wait for it, or cancel it.");
  const flow = flowServices([service]).get(service.id);
  const dueAt = flow === undefined ? null : responseDueAt(now, flow, business);

  function submit(): void {
    if (open.size === 0 && service.active) return file(service, draft);
    showOpen();
  }
  function again(rhythm: Rhythm, dueInDays: number | null): void {
    repeat(service, draft, rhythm, dueInDays);
  }
  function showOpen(): void {
    showFirstOpen(() => setTried(true), page.current);
  }

  return (
    <div className={classes["one"]} ref={page}>
      <SendForm label={`File: ${service.name}`} className={classes["form"]} onSend={submit}>
        <FilingHead
          service={service}
          podName={view.pods[service.pod]?.name ?? "pod"}
          isKept={isKept}
          actions={
            <StartPicker
              view={view}
              service={service.id}
              me={actor.id}
              onPast={takePast}
              onTemplate={takeTemplate}
              onKeep={() => setKeeping(true)}
            />
          }
        />
        <ElsewhereNote of={formKey(service.key)} now={now} zone={zone.zone} />
        {!service.active && <SwitchedOff view={view} service={service} draft={draft} />}
        {service.key === "campaign_tweak" && <SignalBox onSignal={takeSignal} />}
        {followUpOf !== undefined && (
          <FieldHint>
            It goes on from {requestOf(view, followUpOf)?.key ?? "an earlier request"} and is linked to it.
          </FieldHint>
        )}
        <BriefForm
          service={service}
          draft={draft}
          onChange={(next) => change(() => next)}
          needs={hasTried ? open : NOTHING}
          campaigns={Object.values(view.campaigns).map(({ name }) => name)}
          goals={Object.values(view.goals).filter(isOpenGoal).sort(byGoalState)}
          currency={currency}
          today={today}
          withClass
          belowTitle={<SimilarPanel view={view} title={draft.title} />}
        />
        <div data-field="files">
          <Attachments
            label={BRIEF_NAMES.files}
            hint="Pictures, PDF, texts"
            isPages
            files={draft.files}
            onAdd={(added) => change((now) => ({ ...now, files: [...now.files, added] }))}
            onRemove={(id) => change((now) => ({ ...now, files: now.files.filter((one) => one.id !== id) }))}
            onWaiting={setFilesWaiting}
            needs={hasTried ? open.get("files") : undefined}
          />
        </div>
        <TalkFirst talk={draft.talk} onChange={(talk) => change((now) => ({ ...now, talk }))} />
      </SendForm>
      <aside className={classes["promise"]} aria-label="When will it be live?">
        <PromisePanel
          service={service}
          known={promises.known}
          liveLately={promises.liveLately(service.id)}
          promise={promises.promise(service.id, draft.class)}
          now={now}
          zone={zone.zone}
          today={today}
          date={asksDay(draft) && draft.dueDate !== null && draft.dueDate >= today ? draft.dueDate : null}
          onDate={(dueDate) => change((now) => ({ ...now, dueDate }))}
        />
        <QueuePanel ahead={aheadOf(view, service.id)} />
        <FileEnd
          open={[...open.keys()].map((field) => ({ field, name: openName(field, service) }))}
          onGo={(field) => goToField(field, page.current)}
          answerBy={dueAt === null ? null : momentWords(dueAt, now, zone.zone)}
          onFile={submit}
          more={
            service.active &&
            !isRapid(service) && (
              <RepeatButton today={today} isOpen={open.size > 0} onOpen={showOpen} onRepeat={again} />
            )
          }
        />
      </aside>
      {isKeeping && <TemplateDialog {...{ view, service, draft, now }} onClose={() => setKeeping(false)} />}
    </div>
  );
}
