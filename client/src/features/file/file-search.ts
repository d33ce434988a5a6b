import { SERVICE_KEYS, type ServiceKey } from "@tandem/shared";

/** What the address of the filing page holds. */
export interface FileSearch {
  readonly service?: ServiceKey;
}

/** Reads the address; what is no service is left out. */
export function readFileSearch(raw: Readonly<Record<string, unknown>>): FileSearch {
  const service = SERVICE_KEYS.find((key) => key === raw["service"]);
  return service === undefined ? {} : { service };
}
