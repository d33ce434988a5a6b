import {
  DAY_PAST,
  isBlank,
  isLink,
  visibleFields,
  type AttachedFile,
  type Answer,
  type Answers,
  type Brief,
  type CampaignId,
  type Day,
  type FormField,
  type Request,
  type RequestValue,
  type Service,
} from "@tandem/shared";
import type { ClassOfService } from "@tandem/shared/flow";
import { looksLike } from "../live/looks-like.ts";
import { fileIdsOf } from "./file-answer.tsx";
import { minorPerMajor } from "./money-units.ts";
import { NO_TALK, type Talk } from "./talk-note.ts";

/** What someone types about a request, as typed: half a number is still text here. */
export interface BriefDraft {
  readonly title: string;
  readonly outcome: string;
  /** In the currency's major unit, or in the unit of its own; empty while nobody guessed. */
  readonly amount: number | string;
  readonly valueKind: RequestValue["kind"];
  readonly unit: string;
  readonly waitingFor: string;
  /** A campaign by its name: one that is there, or a new one. */
  readonly campaign: string;
  /** Id of the goal it serves; empty: none. */
  readonly goal: string;
  readonly fields: Answers;
  readonly class: ClassOfService;
  readonly dueDate: Day | null;
  readonly ifMissed: string;
  readonly meanwhileWaits: string;
  /** Those that the server has. */
  readonly files: readonly AttachedFile[];
  /** A note from before it was clear what to ask for. */
  readonly talk: Talk;
}

/** Nothing typed yet; the class is the one the service starts with. */
export const emptyBrief = (service: Pick<Service, "defaultClass">): BriefDraft => ({
  title: "",
  outcome: "",
  amount: "",
  valueKind: "generated",
  unit: "",
  waitingFor: "",
  campaign: "",
  goal: "",
  fields: {},
  class: service.defaultClass,
  dueDate: null,
  ifMissed: "",
  meanwhileWaits: "",
  files: [],
  talk: NO_TALK,
});

/** What a page kept, also one of an older build that knew fewer questions; the empty form where it is something else. */
export function readBrief(kept: unknown, empty: BriefDraft): BriefDraft {
  if (typeof kept !== "object" || kept === null) return empty;
  const filled: unknown = { ...empty, ...kept };
  return looksLike(empty, filled) ? filled : empty;
}

/** What a worth field holds, as a value; null while it is empty. */
export function valueOf(
  draft: Pick<BriefDraft, "amount" | "valueKind" | "unit">,
  currency: string,
): RequestValue | null {
  const amount = typeof draft.amount === "number" ? draft.amount : Number.parseFloat(draft.amount);
  if (!Number.isFinite(amount) || amount < 0) return null;
  if (draft.valueKind === "other") return { kind: "other", amount, unit: draft.unit.trim() };
  return { kind: draft.valueKind, amount: Math.round(amount * minorPerMajor(currency)) };
}

/**
 * The answers to the questions that are shown. Unanswered ones are left out, so that "not said" is not the same as an
 * empty answer; what was answered before another answer hid its question stays in the draft, and is not sent, nor is a
 * file that was taken away.
 */
function answered({ fields, files }: BriefDraft, form: readonly FormField[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, kind } of visibleFields(form, fields)) {
    const typed = fields[id];
    const answer =
      kind === "file" ? fileIdsOf(typed).filter((one) => files.some((file) => file.id === one)) : typed;
    if (answer !== undefined && !isBlank(answer)) answers[id] = answer;
  }
  return answers;
}

/** Whether the form of this class asks for a day: what is urgent is wanted at once. */
export const asksDay = ({ class: chosen }: Pick<BriefDraft, "class">): boolean => chosen !== "expedite";

/** The brief as a command takes it. What the class does not ask for stays in the draft, and is not sent. */
export const briefOf = (
  draft: BriefDraft,
  form: readonly FormField[],
  currency: string,
  campaign: CampaignId | null,
): Brief => ({
  title: draft.title.trim(),
  outcome: draft.outcome.trim(),
  fields: answered(draft, form),
  value: valueOf(draft, currency),
  waitingFor: draft.waitingFor.trim(),
  dueDate: asksDay(draft) ? draft.dueDate : null,
  ifMissed: draft.class === "fixed_date" ? draft.ifMissed.trim() : "",
  campaign,
});

type Worth = Pick<BriefDraft, "amount" | "valueKind" | "unit">;

/** A value as a worth field holds it. */
function worthOf(value: RequestValue | null, currency: string): Worth {
  const scale = value === null || value.kind === "other" ? 1 : minorPerMajor(currency);
  return {
    amount: value === null ? "" : value.amount / scale,
    valueKind: value?.kind ?? "generated",
    unit: value?.kind === "other" ? value.unit : "",
  };
}

/** A brief without a day as a form shows it: of what comes round, or of a template. */
export const repeatDraft = (
  { title, outcome, fields, value, waitingFor }: Omit<Brief, "dueDate" | "ifMissed" | "campaign">,
  empty: BriefDraft,
  campaign: string,
  currency: string,
): BriefDraft => ({
  ...empty,
  class: "standard",
  title,
  outcome,
  fields,
  ...worthOf(value, currency),
  waitingFor,
  campaign,
});

/** A request's brief as a form shows it, for editing. */
export function draftOf(request: Request, campaign: string, currency: string): BriefDraft {
  return {
    title: request.title,
    outcome: request.outcome,
    ...worthOf(request.value, currency),
    waitingFor: request.waitingFor,
    campaign,
    goal: request.goal ?? "",
    fields: request.fields,
    class: request.class,
    dueDate: request.dueDate,
    ifMissed: request.ifMissed,
    meanwhileWaits: request.meanwhileWaits,
    files: request.files.map(({ id, name, size, type }) => ({ id, name, size, type })),
    talk: NO_TALK,
  };
}

/** A form filled from a past request, as a template: its dates and its files stay with it. */
export const againLike = (past: BriefDraft, empty: BriefDraft): BriefDraft => ({
  ...past,
  class: past.class === "fixed_date" ? empty.class : past.class,
  dueDate: null,
  ifMissed: "",
  meanwhileWaits: "",
  files: [],
});

interface Days {
  readonly today: Day;
  /** The day that was set before: it may have passed meanwhile. */
  readonly standing?: Day | null;
}

/** What is still open in a brief, by field, in the order of the form: what to do about it, in words. */
export function openFields(
  draft: BriefDraft,
  service: Pick<Service, "fields">,
  { today, standing = null }: Days,
): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const needs = (field: string, isOpen: boolean, words: string) => {
    if (isOpen) open.set(field, words);
  };
  needs("title", draft.title.trim() === "", "Give it a name of a few words.");
  for (const { id, kind, label, required } of visibleFields(service.fields, draft.fields)) {
    const answer = draft.fields[id];
    needs(`fields.${id}`, required && isBlank(answer), `The pod cannot start without “${label}”.`);
    const isWords =
      kind === "link" && typeof answer === "string" && !isBlank(answer) && !isLink(answer.trim());
    needs(`fields.${id}`, isWords, "An address, such as https://example.com/page or /page.");
  }
  needs(
    "unit",
    draft.valueKind === "other" && draft.amount !== "" && draft.unit.trim() === "",
    "Say what is counted: sign-ups, calls, hours.",
  );
  const { dueDate } = draft;
  needs("dueDate", asksDay(draft) && dueDate !== null && dueDate < today && dueDate !== standing, DAY_PAST);
  if (draft.class === "fixed_date") {
    needs("dueDate", dueDate === null, "A fixed date needs the date.");
    needs("ifMissed", draft.ifMissed.trim() === "", "Say what happens if the date is missed.");
  }
  if (draft.class === "expedite") {
    needs("meanwhileWaits", draft.meanwhileWaits.trim() === "", "Name what may wait meanwhile.");
  }
  return open;
}
