import type { Service } from "@tandem/shared";

/** What the fields of a brief are called in a form, and where it says which are still open. */
export const BRIEF_NAMES = {
  ifMissed: "What happens if it is missed?",
  meanwhileWaits: "What may wait meanwhile?",
  unit: "What is counted",
  files: "Files",
} as const;

/** Something is burning: asked for in other words. */
export const isRapid = ({ key }: Pick<Service, "key">): boolean => key === "rapid_response";

export const titleName = (service: Pick<Service, "key">): string =>
  isRapid(service) ? "What is wrong, or what is the chance?" : "What is it called?";

export const dayName = (isFixed: boolean): string =>
  isFixed ? "Live by" : "A date in mind? It is no promise.";

const isNamed = (field: string): field is keyof typeof BRIEF_NAMES => field in BRIEF_NAMES;

/** The name of a field that `openFields` tells of. */
export function openName(field: string, service: Pick<Service, "key" | "fields">): string {
  if (field === "title") return titleName(service);
  if (field === "dueDate") return "The date";
  if (isNamed(field)) return BRIEF_NAMES[field];
  return service.fields.find(({ id }) => `fields.${id}` === field)?.label ?? field;
}
