import {
  addDays,
  RequestId,
  type Answer,
  type Campaign,
  type CommandInput,
  type Day,
  type Service,
  type TemplateLine,
} from "@tandem/shared";
import { newUuid } from "../../live/new-uuid.ts";
import { briefOf, emptyBrief, type BriefDraft } from "../../ui/brief-draft.ts";
import { counted, dayWords } from "../../ui/format.ts";
import type { Keyed } from "./keyed-lines.ts";

/** One request of several, as it is typed. */
export interface SeveralRow {
  readonly service: string;
  readonly chosen: boolean;
  readonly title: string;
  readonly outcome: string;
  readonly due: string;
  /** Why it has no day though the template counts one; empty where it has. */
  readonly overdue?: string;
  readonly fields: Readonly<Record<string, Answer>>;
}

/** A line of a template as a row: its day is counted back from the launch, unless that day is over. */
export function rowOf(
  { service, title, outcome, daysBefore }: TemplateLine,
  launch: Day | null,
  today: Day,
): SeveralRow {
  const day = daysBefore === null || launch === null ? null : addDays(launch, -daysBefore);
  const row = { service, chosen: true, title, outcome, due: day ?? "", fields: {} };
  if (day === null || day >= today) return row;
  const overdue = `${counted(daysBefore ?? 0, "day")} before the launch was ${dayWords(day, { today })}.`;
  return { ...row, due: "", overdue };
}

/** A row as the form of its service has it. */
export const rowDraft = (row: SeveralRow, service: Service): BriefDraft => ({
  ...emptyBrief(service),
  class: "standard",
  title: row.title,
  outcome: row.outcome,
  fields: row.fields,
  dueDate: row.due === "" ? null : row.due,
});

/** A row as it is filed. */
export function filingOf(
  row: Keyed<SeveralRow>,
  service: Service,
  campaign: Campaign,
  currency: string,
): CommandInput["request.file"] {
  const { fields, ...brief } = briefOf(rowDraft(row, service), service.fields, currency, campaign.id);
  return {
    ...brief,
    fields: { ...fields },
    request: RequestId.parse(newUuid()),
    service: service.id,
    class: "standard",
  };
}
