import { archive } from "./archive.ts";
import type { DueRule } from "./due.ts";
import { outcome } from "./outcome.ts";
import { recurring } from "./recurring.ts";
import { remind } from "./remind.ts";
import { review } from "./review.ts";
import { wake } from "./wake.ts";

/** Everything that time does by itself. A new kind is a file beside this one and its line here. */
export const DUE_RULES: readonly DueRule[] = [wake, remind, archive, outcome, recurring, review];
