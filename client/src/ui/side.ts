/** Who someone works with: marketing is drawn round and coral, IT square and teal. */
export type Side = "marketing" | "it";

/** The side's name inside a sentence. */
export const sideName: Readonly<Record<Side, string>> = { marketing: "marketing", it: "IT" };
