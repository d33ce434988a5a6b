import type { Day } from "@tandem/shared";
import { TextInput } from "@mantine/core";
import { asksDay, type BriefDraft } from "./brief-draft.ts";
import { BRIEF_NAMES, dayName } from "./brief-names.ts";
import { fieldMark } from "./first-open.ts";
import classes from "./brief-form.module.css";
import { ClassPicker } from "./class-picker.tsx";
import { DayInput } from "./day-input.tsx";

interface ClassFieldsProps {
  readonly draft: Pick<BriefDraft, "class" | "dueDate" | "ifMissed" | "meanwhileWaits">;
  readonly onChange: (change: Partial<BriefDraft>) => void;
  readonly needs: ReadonlyMap<string, string>;
  readonly today: Day;
  /** Whether the class itself may be chosen here. */
  readonly withClass: boolean;
  readonly narrow?: boolean;
  /** Whether a day may be wished for where the class asks for none. */
  readonly withWish?: boolean;
  /** The day that was set before. */
  readonly standing?: Day | null;
  /** What was said already and is not asked again. */
  readonly said?: Pick<BriefDraft, "dueDate" | "ifMissed" | "meanwhileWaits">;
}

/** How urgent it is, and what each class asks for: a date and its price, or what waits meanwhile. */
export function ClassFields(props: ClassFieldsProps) {
  const { draft, onChange, needs, today, withClass, withWish = false, standing = null } = props;
  const { narrow = false, said } = props;
  const date = !said?.dueDate && (
    <DayInput
      field="dueDate"
      label={dayName(draft.class === "fixed_date")}
      value={draft.dueDate}
      from={today}
      standing={standing}
      required={draft.class === "fixed_date"}
      onChange={(dueDate) => onChange({ dueDate })}
      needs={needs.get("dueDate")}
    />
  );
  return (
    <div className={classes["urgency"]}>
      {withClass && (
        <ClassPicker value={draft.class} onChange={(next) => onChange({ class: next })} narrow={narrow} />
      )}
      {withWish && draft.class !== "fixed_date" && asksDay(draft) && (
        <div className={narrow ? undefined : classes["two"]}>{date}</div>
      )}
      {draft.class === "fixed_date" && (
        <div className={narrow ? classes["urgency"] : classes["two"]}>
          {date}
          {!said?.ifMissed && (
            <TextInput
              {...fieldMark("ifMissed")}
              label={BRIEF_NAMES.ifMissed}
              required
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
          {...fieldMark("meanwhileWaits")}
          label={BRIEF_NAMES.meanwhileWaits}
          required
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
