import type { Service, WorkspaceState } from "@tandem/shared";
import { flowServices, responseDueAt } from "@tandem/shared/flow";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { formKey } from "../../live/filed.ts";
import { useDraft } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import type { Promises } from "../../live/use-promises.ts";
import { emptyBrief, openFields } from "../../ui/brief-draft.ts";
import { BriefForm } from "../../ui/brief-form.tsx";
import { momentWords } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import { aheadOf } from "./ahead.ts";
import { FileEnd } from "./file-end.tsx";
import classes from "./file-page.module.css";
import { FilingHead } from "./filing-head.tsx";
import { PromisePanel } from "./promise-panel.tsx";
import { QueuePanel } from "./queue-panel.tsx";
import { useFiling } from "./use-filing.ts";

interface FilingProps {
  readonly view: WorkspaceState;
  readonly service: Service;
  readonly promises: Promises;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** One service's form with its promise. Every keystroke is kept until the request is filed. */
export function Filing({ view, service, promises }: FilingProps) {
  const empty = emptyBrief(service);
  const [draft, setDraft] = useDraft(formKey(service.key), empty);
  const [hasTried, setTried] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const file = useFiling();
  const now = useNow(30_000);
  const { zone, business, currency } = useCalendar();
  const today = zone.dayAt(now);
  const open = openFields(draft, service);
  const flow = flowServices([service]).get(service.id);
  const dueAt = flow === undefined ? null : responseDueAt(now, flow, business);

  function submit(): void {
    if (open.size === 0) return file(service, draft);
    // Drawn at once, so that the first field with a sentence can be found and entered.
    flushSync(() => setTried(true));
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  return (
    <div className={classes["one"]} ref={page}>
      <SendForm label={`File: ${service.name}`} className={classes["form"]} onSend={submit}>
        <FilingHead
          service={service}
          podName={view.pods[service.pod]?.name ?? "pod"}
          isKept={draft !== empty}
        />
        <BriefForm
          service={service}
          draft={draft}
          onChange={setDraft}
          needs={hasTried ? open : NOTHING}
          campaigns={Object.values(view.campaigns).map(({ name }) => name)}
          currency={currency}
          today={today}
          withClass
        />
      </SendForm>
      <aside className={classes["promise"]} aria-label="When will it be live?">
        <PromisePanel
          service={service}
          known={promises.known}
          promise={promises.promise(service.id, draft.class)}
          today={today}
          date={draft.dueDate}
          onDate={(dueDate) => setDraft({ ...draft, dueDate })}
        />
        <QueuePanel ahead={aheadOf(view, service.id)} />
        <FileEnd
          open={open.size}
          answerBy={dueAt === null ? null : momentWords(dueAt, now, zone.zone)}
          onFile={submit}
        />
      </aside>
    </div>
  );
}
