/** Addresses that a text may lead to; anything else (scripts, data, files, other apps) stays text. */
const SAFE = /^(?:https?:\/\/|mailto:)/iu;

/** An address that is safe to open, or nothing. */
export const safeAddress = (address: string): string => (SAFE.test(address) ? address : "");
