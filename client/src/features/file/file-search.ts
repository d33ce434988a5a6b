import { isServiceKey, RequestId } from "@tandem/shared";

/** What the address of the filing page holds. */
export interface FileSearch {
  readonly service?: string;
  /** Key of the request that the form is filled from. */
  readonly from?: string;
  /** What was seen, that the form is filled from. */
  readonly signal?: string;
  /** Id of the campaign that it is filed for. */
  readonly campaign?: string;
  /** The request that the new one goes on from. */
  readonly followUpOf?: RequestId;
}

const textOf = (value: unknown, most: number): string | undefined => {
  // A number in an address is read as one.
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= most ? text : undefined;
};

/** Reads the address; what is no service is left out. */
export function readFileSearch(raw: Readonly<Record<string, unknown>>): FileSearch {
  const service = isServiceKey(raw["service"]) ? raw["service"] : undefined;
  const from = textOf(raw["from"], 40);
  const signal = textOf(raw["signal"], 400);
  const campaign = textOf(raw["campaign"], 40);
  const { data: followUpOf } = RequestId.safeParse(raw["followUpOf"]);
  return {
    ...(campaign !== undefined && { campaign }),
    ...(service !== undefined && { service }),
    ...(from !== undefined && { from }),
    ...(signal !== undefined && { signal }),
    ...(followUpOf !== undefined && { followUpOf }),
  };
}
