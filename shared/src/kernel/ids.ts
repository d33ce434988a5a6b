import { z } from "zod";

/** A branded id: a UUID in lower case, made by whoever sends the command that creates the thing. */
const id = <Brand extends string>() => z.uuid().lowercase().brand<Brand>();

export const WorkspaceId = id<"WorkspaceId">();
export type WorkspaceId = z.infer<typeof WorkspaceId>;
export const MemberId = id<"MemberId">();
export type MemberId = z.infer<typeof MemberId>;
export const PodId = id<"PodId">();
export type PodId = z.infer<typeof PodId>;
export const ColumnId = id<"ColumnId">();
export type ColumnId = z.infer<typeof ColumnId>;
export const ServiceId = id<"ServiceId">();
export type ServiceId = z.infer<typeof ServiceId>;
export const CampaignId = id<"CampaignId">();
export type CampaignId = z.infer<typeof CampaignId>;
/** Of a campaign's template. */
export const TemplateId = id<"TemplateId">();
export type TemplateId = z.infer<typeof TemplateId>;
export const RequestId = id<"RequestId">();
export type RequestId = z.infer<typeof RequestId>;
export const SprintId = id<"SprintId">();
export type SprintId = z.infer<typeof SprintId>;
export const CommentId = id<"CommentId">();
export type CommentId = z.infer<typeof CommentId>;
/** Of a saved way to look at a board. */
export const ViewId = id<"ViewId">();
export type ViewId = z.infer<typeof ViewId>;
export const RecurringId = id<"RecurringId">();
export type RecurringId = z.infer<typeof RecurringId>;
export const LabelId = id<"LabelId">();
export type LabelId = z.infer<typeof LabelId>;
export const SkillId = id<"SkillId">();
export type SkillId = z.infer<typeof SkillId>;
export const SubtaskId = id<"SubtaskId">();
export type SubtaskId = z.infer<typeof SubtaskId>;
export const RetroNoteId = id<"RetroNoteId">();
export type RetroNoteId = z.infer<typeof RetroNoteId>;
export const RetroActionId = id<"RetroActionId">();
export type RetroActionId = z.infer<typeof RetroActionId>;
export const GoalId = id<"GoalId">();
export type GoalId = z.infer<typeof GoalId>;
export const FileId = id<"FileId">();
export type FileId = z.infer<typeof FileId>;
export const ProposalId = id<"ProposalId">();
export type ProposalId = z.infer<typeof ProposalId>;
export const CommandId = id<"CommandId">();
export type CommandId = z.infer<typeof CommandId>;

const hex = (byte: number) => byte.toString(16).padStart(2, "0");

/**
 * A UUID of version 7 (RFC 9562, 5.7) from a time and randomness, both given by the caller so that this stays pure.
 * @param ms milliseconds since 1970, UTC
 * @param random at least 10 random bytes
 */
export function uuidV7(ms: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = ms; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const text = Array.from(bytes, hex).join("");
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
