/** What the address of the inbox holds. */
export interface TriageSearch {
  /** Id of the request that is open; none: the first one, and on a phone the list. */
  readonly request?: string;
  /** Id of the pod whose requests are shown; none: those of all own pods. */
  readonly pod?: string;
  /** The answer whose form is to be open; gone from the address once it is. */
  readonly step?: (typeof STEPS)[number];
}

const STEPS = ["decline", "duplicate", "snooze"] as const;

const UUID = /^[0-9a-f-]{36}$/u;

/** Reads the address; what is no id is left out. */
export function readTriageSearch(raw: Readonly<Record<string, unknown>>): TriageSearch {
  const { request, pod, step } = raw;
  const known = STEPS.find((one) => one === step);
  return {
    ...(typeof request === "string" && UUID.test(request) ? { request } : {}),
    ...(typeof pod === "string" && UUID.test(pod) ? { pod } : {}),
    ...(known === undefined ? {} : { step: known }),
  };
}
