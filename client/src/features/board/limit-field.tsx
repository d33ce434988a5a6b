import { SegmentedControl, Stack, TextInput } from "@mantine/core";
import type { Column } from "@tandem/shared";

/** What a typed limit means: null for none, or why it is no limit. */
export function readLimit(typed: string): { readonly limit: number | null } | { readonly problem: string } {
  const text = typed.trim();
  if (text === "") return { limit: null };
  const limit = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return limit >= 1
    ? { limit }
    : { problem: "A limit is a whole number from 1 to 999. Leave it empty for none." };
}

interface LimitFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly kind: Column["limitKind"];
  readonly onKind: (kind: Column["limitKind"]) => void;
  /** Said once somebody tried to save. */
  readonly tried: boolean;
  readonly isFirst?: boolean;
}

/** How many cards at once, and whether one more is stopped or only warned of. */
export function LimitField({ label, typed, onTyped, kind, onKind, tried, isFirst = false }: LimitFieldProps) {
  const read = readLimit(typed);
  return (
    <Stack gap={8}>
      <TextInput
        label={label}
        placeholder="No limit"
        inputMode="numeric"
        value={typed}
        maxLength={6}
        error={tried && "problem" in read ? read.problem : undefined}
        onChange={(event) => onTyped(event.currentTarget.value)}
        {...(isFirst ? { "data-autofocus": true } : {})}
      />
      {typed.trim() !== "" && (
        <SegmentedControl
          fullWidth
          aria-label="At the limit"
          value={kind}
          onChange={(value) => onKind(value === "soft" ? "soft" : "hard")}
          data={[
            { value: "hard", label: "Stops at it" },
            { value: "soft", label: "Only warns" },
          ]}
        />
      )}
    </Stack>
  );
}
