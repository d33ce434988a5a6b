import type { Campaign } from "../campaign/campaign.ts";
import type { FormField } from "../catalogue/form.ts";
import { SERVICE_ICONS, type ServiceSettings } from "../catalogue/service.ts";
import { OUTCOME_AFTER_DAYS } from "../outcome/outcome.ts";
import type { Pod } from "../pod/pod.ts";
import type { DomainEvent } from "./events.ts";

type EventOf<Type extends DomainEvent["type"]> = Extract<DomainEvent, { type: Type }>;
/** As older commits hold it: these of its fields may lack. */
type Older<T, Lacks extends keyof T> = Omit<T, Lacks> & Partial<Pick<T, Lacks>>;

/** Before forms had versions: services without what came with these, and questions without conditions. */
type OlderField = Older<FormField, "showIf" | "onCard">;
type OlderService = Older<
  Omit<ServiceSettings, "fields">,
  "icon" | "linkedProducts" | "skills" | "formVersion" | "defaultClass" | "outcomeAfterDays"
> & { readonly fields: readonly OlderField[] };

const liftField = (field: OlderField): FormField => ({ showIf: null, onCard: false, ...field });

const LIFTS = {
  "pod.created": (
    event: Omit<EventOf<"pod.created">, "pod"> & { readonly pod: Older<Pod, "type" | "rota" | "laneLimits"> },
  ) => ({
    ...event,
    pod: { type: "delivery" as const, rota: null, laneLimits: [], ...event.pod },
  }),
  "service.added": (
    event: Omit<EventOf<"service.added">, "service"> & { readonly service: OlderService },
  ) => ({
    ...event,
    service: {
      icon: SERVICE_ICONS.find((icon) => icon === event.service.key) ?? ("form" as const),
      linkedProducts: [],
      skills: [],
      formVersion: 1,
      outcomeAfterDays: OUTCOME_AFTER_DAYS,
      defaultClass: event.service.key === "rapid_response" ? ("expedite" as const) : ("standard" as const),
      ...event.service,
      fields: event.service.fields.map(liftField),
    },
  }),
  "campaign.added": (
    event: Omit<EventOf<"campaign.added">, "campaign"> & {
      readonly campaign: Older<Campaign, "goal" | "closed">;
    },
  ) => ({ ...event, campaign: { goal: "", closed: false, ...event.campaign } }),
  "request.filed": (
    event: Older<EventOf<"request.filed">, "formVersion" | "files" | "followUpOf" | "splitFrom">,
  ) => ({
    formVersion: 1,
    files: [],
    followUpOf: null,
    splitFrom: null,
    ...event,
  }),
  "request.asked": (event: Older<EventOf<"request.asked">, "mentions">) => ({ mentions: [], ...event }),
  "request.answered": (event: Older<EventOf<"request.answered">, "mentions">) => ({ mentions: [], ...event }),
  "request.delivery_accepted": (event: Older<EventOf<"request.delivery_accepted">, "rating" | "words">) => ({
    rating: null,
    words: "",
    ...event,
  }),
  "request.handed_over": (event: Older<EventOf<"request.handed_over">, "place">) => ({
    place: null,
    ...event,
  }),
  "request.published": (event: Older<EventOf<"request.published">, "askOutcomeAt">) => ({
    askOutcomeAt: null,
    ...event,
  }),
} satisfies { readonly [Type in DomainEvent["type"]]?: (event: never) => EventOf<Type> };

const lifts: Partial<Record<string, (event: never) => DomainEvent>> = LIFTS;

/**
 * An event as today's code knows it: fills what commits of older versions lack. One that lacks nothing comes out equal, so
 * lifting twice does no harm. Called where commits enter: a store's rows, an exported log.
 */
export function upcast(event: DomainEvent): DomainEvent {
  const lift = lifts[event.type];
  return lift === undefined ? event : lift(event as never);
}
