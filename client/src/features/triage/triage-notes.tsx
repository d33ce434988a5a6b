import { expeditesOf, type Request, type WorkspaceState } from "@tandem/shared";
import type { ReactNode } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { instantDay, instantTime, momentWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import classes from "./triage-brief.module.css";

interface TriageNotesProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
}

function Note({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className={classes["read"]}>{children}</p>
    </section>
  );
}

/** What matters before deciding beside the brief: whether one more expedite fits, who put it aside, where it came from. */
export function TriageNotes({ view, request, now }: TriageNotesProps) {
  const person = usePeople();
  const { zone } = useCalendar();
  const { snoozed, handedOver } = request;
  const pod = request.pod === null ? undefined : view.pods[request.pod];
  const underWay = pod === undefined ? 0 : expeditesOf(view, pod);
  const from = handedOver?.from ? view.pods[handedOver.from]?.name : undefined;
  return (
    <>
      {request.class === "expedite" && pod !== undefined && underWay >= pod.expediteLimit && (
        <Note heading="One more expedite needs the lead’s yes">
          {underWay} of {pod.expediteLimit} {underWay === 1 ? "is" : "are"} under way. Accepted all the same,
          it takes a reason that stays with the pod.
        </Note>
      )}
      {snoozed !== null && (
        <Note
          heading={`Snoozed until ${instantDay(snoozed.until, zone.zone)}, ${instantTime(snoozed.until, zone.zone)}`}
        >
          By {person(snoozed.by).name}
          {snoozed.note === "" ? (
            "."
          ) : (
            <>
              : <PlainText>{snoozed.note}</PlainText>
            </>
          )}
        </Note>
      )}
      {handedOver !== null && (
        <Note heading={from === undefined ? "Handed over" : `Handed over by ${from}`}>
          {person(handedOver.by).name}, {momentWords(handedOver.at, now, zone.zone)}:{" "}
          <PlainText>{handedOver.reason}</PlainText>
        </Note>
      )}
    </>
  );
}
