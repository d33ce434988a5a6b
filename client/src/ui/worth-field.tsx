import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import type { BriefDraft } from "./brief-draft.ts";
import { BRIEF_NAMES } from "./brief-names.ts";
import { fieldMark } from "./first-open.ts";
import classes from "./brief-form.module.css";
import { signOf } from "./money-units.ts";

const KINDS: readonly { readonly value: BriefDraft["valueKind"]; readonly label: string }[] = [
  { value: "generated", label: "Revenue generated" },
  { value: "protected", label: "Revenue protected" },
  { value: "other", label: "Something else" },
];

interface WorthFieldProps {
  readonly draft: Pick<BriefDraft, "amount" | "valueKind" | "unit">;
  readonly onChange: (change: Partial<Pick<BriefDraft, "amount" | "valueKind" | "unit">>) => void;
  readonly needs: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly label?: string;
}

/** What it is worth: money in the workspace's currency, or a number of something else. */
export function WorthField({
  draft,
  onChange,
  needs,
  currency,
  label = "What is it worth?",
}: WorthFieldProps) {
  const isMoney = draft.valueKind !== "other";
  return (
    <div>
      <div className={classes["join"]}>
        <NumberInput
          label={label}
          name="amount"
          min={0}
          max={1e9}
          hideControls
          thousandSeparator=","
          // A point of thousands, as in "25.000", would be read as 25.
          {...(isMoney ? { allowDecimal: false } : {})}
          {...(isMoney ? { leftSection: <span aria-hidden="true">{signOf(currency)}</span> } : {})}
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <NativeSelect
          aria-label="Kind of worth"
          data={[...KINDS]}
          value={draft.valueKind}
          onChange={(event) => {
            const kind = KINDS.find(({ value }) => value === event.currentTarget.value);
            if (kind) onChange({ valueKind: kind.value });
          }}
        />
      </div>
      {!isMoney && (
        <TextInput
          mt={8}
          {...fieldMark("unit")}
          aria-label={BRIEF_NAMES.unit}
          aria-required="true"
          name="unit"
          placeholder="Sign-ups, calls, hours"
          maxLength={40}
          value={draft.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
          error={needs.get("unit")}
        />
      )}
      <p className={classes["hint"]}>A guess is fine.</p>
    </div>
  );
}
