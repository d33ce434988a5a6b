import { z } from "zod";
import { startingServices } from "../catalogue/starting-services.ts";
import { BusinessCalendar, DEFAULT_CALENDAR } from "../kernel/business-calendar.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, PodId, ServiceId, SkillId, WorkspaceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { SideSchema } from "../member/member.ts";
import { ColumnIds } from "../pod/column-schema.ts";
import { startingColumns } from "../pod/starting-columns.ts";
import { STARTING_SKILLS, startingSkills } from "../skill/starting-skills.ts";
import { Currency, KeyPrefix, NorthStar, WorkspaceName, Zone } from "./settings-schema.ts";

/** Makes a workspace: its settings, a first pod with its columns, the catalogue's eight services, the skills these need and its founder. */
export const createWorkspace = defineCommand({
  type: "workspace.create",
  input: z.strictObject({
    id: WorkspaceId,
    name: WorkspaceName,
    zone: Zone,
    currency: Currency,
    keyPrefix: KeyPrefix.default("CAM"),
    northStar: NorthStar.default(""),
    calendar: BusinessCalendar.default(DEFAULT_CALENDAR),
    pod: z.strictObject({ id: PodId, name: z.string().trim().min(1).max(60) }),
    founder: z.strictObject({ id: MemberId, side: SideSchema }),
    columnIds: ColumnIds,
    serviceIds: z
      .array(ServiceId)
      .length(8)
      .refine((ids) => new Set(ids).size === ids.length, "Each service has an id of its own."),
    /** Of the ready-made skills; none: the workspace names its own. */
    skillIds: z
      .array(SkillId)
      .refine((ids) => ids.length === 0 || ids.length === STARTING_SKILLS.length, "An id for each skill.")
      .refine((ids) => new Set(ids).size === ids.length, "Each skill has an id of its own.")
      .default([]),
  }),
  may: "system",
  decide: (state, { pod, founder, columnIds, serviceIds, skillIds, ...settings }) => {
    if (state.settings) return refuse("already_exists", { what: "workspace" });
    return [
      { type: "workspace.created", settings: { ...settings, targetDays: null } },
      {
        type: "pod.created",
        pod: { ...pod, type: "delivery", expediteLimit: 1, columns: columnIds, rota: null, laneLimits: [] },
        columns: startingColumns(pod.id, columnIds),
      },
      {
        type: "member.added",
        member: founder.id,
        side: founder.side,
        roles: ["admin", "leader"],
        pods: { [pod.id]: "lead" },
      },
      ...startingSkills(skillIds).map((skill) => ({ type: "skill.added" as const, skill })),
      ...startingServices(pod.id, serviceIds, skillIds).map((service) => ({
        type: "service.added" as const,
        service,
      })),
    ];
  },
});
