/** What the address of the sprint page holds. */
export interface SprintSearch {
  /** Id of the pod; none: one's own, else the first. */
  readonly pod?: string;
  /** Id of the sprint; none: the running one, else the last closed. */
  readonly sprint?: string;
  /** Of a running sprint: the round of the day, which is usual, or its figures and retrospective. */
  readonly view?: "daily" | "report";
}

const ID = /^[0-9a-f-]{36}$/u;

/** Reads the address; what is no id is left out. */
export function readSprintSearch({ pod, sprint, view }: Readonly<Record<string, unknown>>): SprintSearch {
  return {
    ...(typeof pod === "string" && ID.test(pod) ? { pod } : {}),
    ...(typeof sprint === "string" && ID.test(sprint) ? { sprint } : {}),
    ...(view === "daily" || view === "report" ? { view } : {}),
  };
}
