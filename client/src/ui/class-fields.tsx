import { TextInput } from "@mantine/core";
import type { BriefDraft } from "./brief-draft.ts";
import classes from "./brief-form.module.css";
import { ClassPicker } from "./class-picker.tsx";
import { DayInput } from "./day-input.tsx";

interface ClassFieldsProps {
  readonly draft: Pick<BriefDraft, "class" | "dueDate" | "ifMissed" | "meanwhileWaits">;
  readonly onChange: (change: Partial<BriefDraft>) => void;
  readonly needs: ReadonlyMap<string, string>;
  readonly today: string;
  /** Whether the class itself may be chosen here. */
  readonly withClass: boolean;
  readonly narrow?: boolean;
  /** What was said already and is not asked again. */
  readonly said?: Pick<BriefDraft, "dueDate" | "ifMissed" | "meanwhileWaits">;
}

/** How urgent it is, and what each class asks for: a date and its price, or what waits meanwhile. */
export function ClassFields(props: ClassFieldsProps) {
  const { draft, onChange, needs, today, withClass, narrow = false, said } = props;
  const date = !said?.dueDate && (
    <DayInput
      label={draft.class === "fixed_date" ? "Live by" : "A date in mind? It is no promise."}
      value={draft.dueDate}
      from={today}
      onChange={(dueDate) => onChange({ dueDate })}
      needs={needs.get("dueDate")}
    />
  );
  return (
    <div className={classes["urgency"]}>
      {withClass && (
        <ClassPicker value={draft.class} onChange={(next) => onChange({ class: next })} narrow={narrow} />
      )}
      {draft.class === "fixed_date" && (
        <div className={narrow ? classes["urgency"] : classes["two"]}>
          {date}
          {!said?.ifMissed && (
            <TextInput
              label="What happens if it is missed?"
              name="ifMissed"
              maxLength={500}
              value={draft.ifMissed}
              onChange={(event) => onChange({ ifMissed: event.currentTarget.value })}
              error={needs.get("ifMissed")}
            />
          )}
        </div>
      )}
      {draft.class === "expedite" && !said?.meanwhileWaits && (
        <TextInput
          label="What may wait meanwhile?"
          name="meanwhileWaits"
          description="An expedite takes someone away from other work. Name what you would put behind it."
          maxLength={300}
          value={draft.meanwhileWaits}
          onChange={(event) => onChange({ meanwhileWaits: event.currentTarget.value })}
          error={needs.get("meanwhileWaits")}
        />
      )}
    </div>
  );
}
