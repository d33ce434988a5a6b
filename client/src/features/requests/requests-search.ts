import { isServiceKey, LabelId } from "@tandem/shared";
import { CLASSES, STAGES, type ClassOfService, type Standing } from "@tandem/shared/flow";

const SORTS = ["newest", "oldest", "age", "date"] as const;
export type Sort = (typeof SORTS)[number];

const STANDINGS: readonly Standing[] = [...STAGES, "needs_info", "declined", "withdrawn"];

/** What the address of the list holds; what is left out filters nothing. Open requests are the default. */
export interface RequestsSearch {
  readonly stage?: Standing | "closed";
  readonly service?: string;
  readonly class?: ClassOfService;
  readonly label?: LabelId;
  /** An answer to a question of the service's form: the question's id, and what was answered. */
  readonly field?: string;
  readonly answer?: string;
  readonly mine?: true;
  readonly text?: string;
  readonly sort?: Exclude<Sort, "newest">;
}

const oneOf = <Value extends string>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((value) => value === raw);

/** Reads the address; what it does not know is left out. */
export function readRequestsSearch(raw: Readonly<Record<string, unknown>>): RequestsSearch {
  const stage = raw["stage"] === "closed" ? "closed" : oneOf(STANDINGS, raw["stage"]);
  const service = isServiceKey(raw["service"]) ? raw["service"] : undefined;
  const ofClass = oneOf(CLASSES, raw["class"]);
  const field = isServiceKey(raw["field"]) && service !== undefined ? raw["field"] : undefined;
  const answer = typeof raw["answer"] === "string" ? raw["answer"].slice(0, 100) : "";
  const { data: label } = LabelId.safeParse(raw["label"]);
  const sort = oneOf(SORTS, raw["sort"]);
  const text = typeof raw["text"] === "string" ? raw["text"].slice(0, 100) : "";
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(service === undefined ? {} : { service }),
    ...(ofClass === undefined ? {} : { class: ofClass }),
    ...(label === undefined ? {} : { label }),
    ...(field === undefined ? {} : { field, ...(answer === "" ? {} : { answer }) }),
    ...(raw["mine"] === true ? { mine: true } : {}),
    ...(text === "" ? {} : { text }),
    ...(sort === undefined || sort === "newest" ? {} : { sort }),
  };
}
