import type { Request } from "@tandem/shared";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { ClassFields } from "../../ui/class-fields.tsx";
import { counted } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Into ready, those whose ready list is ticked; or all, with the word that it is all there. */
export function BulkAccept({
  chosen,
  onAccept,
}: {
  readonly chosen: readonly Request[];
  readonly onAccept: (tick: boolean) => void;
}) {
  const [tick, setTick] = useState(false);
  const open = chosen.filter(({ readyList }) => readyList.some(({ done }) => !done)).length;
  return (
    <SendForm label="Accept" className={classes["form"]} onSend={() => onAccept(tick)}>
      {open > 0 && (
        <Checkbox
          label={`All of it is there: tick ${open === 1 ? "the open ready list" : `the ${open} open ready lists`}`}
          checked={tick}
          onChange={(event) => setTick(event.currentTarget.checked)}
          data-autofocus
        />
      )}
      <StepButton>{`Accept ${counted(tick ? chosen.length : chosen.length - open, "request")}`}</StepButton>
    </SendForm>
  );
}

/** One class, and what it asks for. */
export type ChosenClass = Pick<Request, "class" | "dueDate" | "ifMissed" | "meanwhileWaits">;

const STANDARD: ChosenClass = { class: "standard", dueDate: null, ifMissed: "", meanwhileWaits: "" };

/** One class for all of them, with what it asks for where the requester did not say it. */
export function BulkClass({
  count,
  today,
  onClass,
}: {
  readonly count: number;
  readonly today: string;
  readonly onClass: (chosen: ChosenClass) => void;
}) {
  const [draft, setDraft] = useState(STANDARD);
  return (
    <SendForm
      label="Class"
      className={classes["form"]}
      onSend={() => {
        if (draft.class === "fixed_date" && draft.dueDate !== null && draft.dueDate < today) return;
        onClass(draft);
      }}
    >
      <ClassFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        needs={NOTHING}
        today={today}
        withClass
        narrow
      />
      <StepButton>{`Set the class of ${counted(count, "request")}`}</StepButton>
    </SendForm>
  );
}
