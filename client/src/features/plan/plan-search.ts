/** What the address of the plan holds. */
export interface PlanSearch {
  /** Id of the pod; none: one's own, else the first. */
  readonly pod?: string;
  /** Id of the sprint that is shown, or `new` for one to be planned; none: the planned one, else the running one. */
  readonly sprint?: string;
}

const ID = /^(?:new|[0-9a-f-]{36})$/u;

/** Reads the address; what is no id is left out. */
export function readPlanSearch({ pod, sprint }: Readonly<Record<string, unknown>>): PlanSearch {
  return {
    ...(typeof pod === "string" && ID.test(pod) ? { pod } : {}),
    ...(typeof sprint === "string" && ID.test(sprint) ? { sprint } : {}),
  };
}
