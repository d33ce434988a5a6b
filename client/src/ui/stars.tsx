import { Rating } from "@mantine/core";

const WORDS = ["", "Missed it", "Below what I needed", "Does the job", "Good", "Just what I needed"] as const;

/** What so many stars mean. */
export const starWords = (stars: number): string => WORDS[stars] ?? "";

/** How well a delivery was liked, 1 to 5. */
export function Stars({ value }: { readonly value: number }) {
  return (
    <span
      role="img"
      aria-label={`${value} of 5: ${starWords(value)}`}
      style={{ display: "inline-flex", gap: 6 }}
    >
      <Rating value={value} readOnly size="xs" color="var(--text)" aria-hidden="true" />
    </span>
  );
}
