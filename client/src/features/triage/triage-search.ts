/** What the address of the inbox holds. */
export interface TriageSearch {
  /** Id of the request that is open; none: the first one, and on a phone the list. */
  readonly request?: string;
  /** Id of the pod whose requests are shown; none: those of all own pods. */
  readonly pod?: string;
}

const UUID = /^[0-9a-f-]{36}$/u;

/** Reads the address; what is no id is left out. */
export function readTriageSearch(raw: Readonly<Record<string, unknown>>): TriageSearch {
  const { request, pod } = raw;
  return {
    ...(typeof request === "string" && UUID.test(request) ? { request } : {}),
    ...(typeof pod === "string" && UUID.test(pod) ? { pod } : {}),
  };
}
