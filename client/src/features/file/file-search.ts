import { isServiceKey } from "@tandem/shared";

/** What the address of the filing page holds. */
export interface FileSearch {
  readonly service?: string;
}

/** Reads the address; what is no service is left out. */
export function readFileSearch(raw: Readonly<Record<string, unknown>>): FileSearch {
  const service = isServiceKey(raw["service"]) ? raw["service"] : undefined;
  return service === undefined ? {} : { service };
}
