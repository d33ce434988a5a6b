import { isLead, isPassable, type Request, type WorkspaceState } from "@tandem/shared";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { TickList } from "../../ui/tick-list.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface AcceptFormProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  /** Gets the command that was sent. */
  readonly onDone: (sent: string) => void;
}

/** Into ready: the ready list ticked, and, where a limit is reached, the lead's yes with a reason. */
export function AcceptForm({ view, request, now, onDone }: AcceptFormProps) {
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const [override, setOverride] = useState("");
  const open = request.readyList.flatMap((item, index) => (item.done ? [] : [index]));
  const input = { request: request.id, tick: open, override: override.trim() || null };
  const refusal = foreseenRefusal(view, "request.accept", input, { actor, at: now });
  const bare = foreseenRefusal(
    view,
    "request.accept",
    { ...input, override: null },
    {
      actor,
      at: now,
    },
  );
  const overLimit = bare !== null && isPassable(bare);
  const mayOverride = overLimit && isLead(actor, request.pod);

  function accept(): void {
    if (refusal !== null) return;
    onDone(send("request.accept", input));
  }

  const many = open.length === 1 ? "Tick it and accept" : `Tick all ${open.length} and accept`;
  return (
    <SendForm label="Accept" className={classes["form"]} onSend={accept}>
      {request.readyList.length > 0 && (
        <div>
          <p className={classes["formLabel"]}>
            {open.length === 0 ? "The ready list is ticked" : "Is all of this there?"}
          </p>
          <TickList
            label="Ready list to accept"
            items={request.readyList}
            onTick={(item, done) => send("request.tick", { request: request.id, list: "ready", item, done })}
          />
        </div>
      )}
      {mayOverride && (
        <Textarea
          label="Let it pass the limit: why?"
          description="The reason is kept and shown with the column."
          autosize
          minRows={2}
          maxLength={300}
          value={override}
          onChange={(event) => setOverride(event.currentTarget.value)}
        />
      )}
      {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
      <StepButton isOff={refusal !== null} hasFocus>
        {open.length === 0 ? "Accept into ready" : many}
      </StepButton>
    </SendForm>
  );
}
