import type { Side } from "@tandem/shared/flow";

/** The side's name inside a sentence. */
export const sideName: Readonly<Record<Side, string>> = { marketing: "marketing", it: "IT" };
