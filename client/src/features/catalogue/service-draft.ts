import type { Service, ServiceSettings } from "@tandem/shared";
import { canonicalText, type SIZES } from "@tandem/shared";
import { looksLike } from "../../live/looks-like.ts";

type Size = (typeof SIZES)[number];

/** What an editor changes of a service. */
type Editable = Omit<ServiceSettings, "id" | "key" | "formVersion" | "sizeHint"> & {
  readonly sizeHint: Size;
};
/** What someone changed and did not keep yet: the rest goes on following the service. */
export type ServiceDraft = Partial<Editable>;

const KEYS = {
  name: true,
  icon: true,
  description: true,
  pod: true,
  marketingOwner: true,
  itOwner: true,
  linkedProducts: true,
  fields: true,
  ready: true,
  done: true,
  responseMinutes: true,
  cycle: true,
  market: true,
  defaultClass: true,
  sizeHint: true,
  outcomeAfterDays: true,
  skills: true,
  active: true,
} satisfies Readonly<Record<keyof Editable, true>>;

/** Whether what an earlier page kept can be a draft of this service. */
export const isDraftOf =
  (service: Service) =>
  (kept: unknown): kept is ServiceDraft =>
    typeof kept === "object" &&
    kept !== null &&
    Object.entries(kept).every(
      ([key, value]) => key in KEYS && looksLike<unknown>(Reflect.get(service, key), value),
    );

/** Lines without the blanks around them, and no empty ones. */
const lines = (list: readonly string[]): readonly string[] =>
  list.map((line) => line.trim()).filter((line) => line !== "");

/** What the draft would change of the service as it stands: what the command carries. */
export function changesIn(service: Service, draft: ServiceDraft): ServiceDraft {
  const whole: ServiceDraft = {
    ...draft,
    ...(draft.ready && { ready: lines(draft.ready) }),
    ...(draft.done && { done: lines(draft.done) }),
    ...(draft.linkedProducts && { linkedProducts: [...new Set(lines(draft.linkedProducts))] }),
  };
  return Object.fromEntries(
    Object.entries(whole).filter(
      ([key, value]) => canonicalText(value) !== canonicalText(Reflect.get(service, key) ?? null),
    ),
  );
}
