import type { Request } from "@tandem/shared";
import type { ClassOfService } from "@tandem/shared/flow";
import { Button, Checkbox, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { ClassFields } from "../../ui/class-fields.tsx";
import { sendKey } from "../../ui/command-key.ts";
import { counted } from "../../ui/format.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";

const NOTHING: ReadonlyMap<string, string> = new Map();

interface BulkFormProps {
  readonly count: number;
}

function Send({ words, isOff = false }: { readonly words: string; readonly isOff?: boolean }) {
  return (
    <Button
      size="lg"
      fullWidth
      className={classes["step"] ?? ""}
      aria-disabled={isOff}
      data-off={isOff || undefined}
      type="submit"
      rightSection={<KeyHint>{sendKey}</KeyHint>}
    >
      {words}
    </Button>
  );
}

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
      <Send words={`Accept ${counted(tick ? chosen.length : chosen.length - open, "request")}`} />
    </SendForm>
  );
}

/** One reason and one alternative for all of them. */
export function BulkDecline({
  count,
  onDecline,
}: BulkFormProps & { readonly onDecline: (reason: string, alternative: string) => void }) {
  const [draft, setDraft, forget] = useDraft("decline several", { reason: "", alternative: "" });
  const isOpen = draft.reason.trim() === "" || draft.alternative.trim() === "";
  return (
    <SendForm
      label="Decline"
      className={classes["form"]}
      onSend={() => {
        if (isOpen) return;
        onDecline(draft.reason.trim(), draft.alternative.trim());
        forget();
      }}
    >
      <Textarea
        label="Why not?"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1200}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        label="What instead?"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1200}
        value={draft.alternative}
        onChange={(event) => setDraft({ ...draft, alternative: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        Each requester reads both sentences, and may appeal once.
      </Text>
      <Send words={`Decline ${counted(count, "request")}`} isOff={isOpen} />
    </SendForm>
  );
}

export interface ChosenClass {
  readonly class: ClassOfService;
  readonly dueDate?: string;
  readonly ifMissed?: string;
  readonly meanwhileWaits?: string;
}

/** One class for all of them, with what it asks for where the requester did not say it. */
export function BulkClass({
  count,
  today,
  onClass,
}: BulkFormProps & { readonly today: string; readonly onClass: (chosen: ChosenClass) => void }) {
  const [draft, setDraft] = useState<{
    readonly class: ClassOfService;
    readonly dueDate: string | null;
    readonly ifMissed: string;
    readonly meanwhileWaits: string;
  }>({ class: "standard", dueDate: null, ifMissed: "", meanwhileWaits: "" });
  const { dueDate, ifMissed, meanwhileWaits } = draft;
  return (
    <SendForm
      label="Class"
      className={classes["form"]}
      onSend={() =>
        onClass({
          class: draft.class,
          ...(draft.class === "fixed_date" && dueDate !== null ? { dueDate } : {}),
          ...(draft.class === "fixed_date" && ifMissed.trim() ? { ifMissed: ifMissed.trim() } : {}),
          ...(draft.class === "expedite" && meanwhileWaits.trim()
            ? { meanwhileWaits: meanwhileWaits.trim() }
            : {}),
        })
      }
    >
      <ClassFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        needs={NOTHING}
        today={today}
        withClass
        narrow
      />
      <Send words={`Set the class of ${counted(count, "request")}`} />
    </SendForm>
  );
}
