import type { MemberId, ServiceId, TemplateId } from "../kernel/ids.ts";
import type { Brief } from "../request/events.ts";

/** What a template says: not when and for which campaign, and no files, which belong to one request. */
export type TemplateBrief = Omit<Brief, "dueDate" | "ifMissed" | "campaign">;

/** A form that was filled once and is worth filling again, for everybody of the workspace. */
export interface RequestTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly service: ServiceId;
  readonly brief: TemplateBrief;
  readonly by: MemberId | null;
}
