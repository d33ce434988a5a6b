import type { RequestValue } from "@tandem/shared";
import { money } from "./format.ts";

/** "€48,000 generated", "€180,000 protected", "300 sign-ups". */
export function valueWords(value: RequestValue, currency: string): string {
  if (value.kind === "other") return `${value.amount.toLocaleString("en-US")} ${value.unit}`;
  return `${money(value.amount, currency)} ${value.kind}`;
}
