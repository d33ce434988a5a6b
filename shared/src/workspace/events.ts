import type { CampaignEvent } from "../campaign/events.ts";
import type { ServiceSettings } from "../catalogue/service.ts";
import type { ConversationEvent } from "../conversation/events.ts";
import type { Side } from "../flow/record.ts";
import type { ColumnId, MemberId, PodId, ProposalId, RequestId, ServiceId, SprintId } from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";
import type { GoalEvent } from "../goal/events.ts";
import type { LabelEvent } from "../label/events.ts";
import type { LinkEvent } from "../link/events.ts";
import type { OutcomeEvent } from "../outcome/events.ts";
import type { PodRole, Role } from "../member/member.ts";
import type { LimitedLane } from "../pod/lane-limit.ts";
import type { Column, Pod } from "../pod/pod.ts";
import type { RecurringEvent } from "../recurring/events.ts";
import type { RequestEvent } from "../request/events.ts";
import type { SkillEvent } from "../skill/events.ts";
import type { TemplateEvent } from "../template/events.ts";
import type { RetroEvent } from "../retro/events.ts";
import type { ViewEvent } from "../view/events.ts";
import type { Settings } from "./state.ts";

type WorkspaceEvent =
  | { readonly type: "workspace.created"; readonly settings: Settings }
  | { readonly type: "workspace.configured"; readonly changes: Partial<Omit<Settings, "id">> };

type MemberEvent =
  | {
      readonly type: "member.added";
      readonly member: MemberId;
      readonly side: Side;
      readonly roles: readonly Role[];
      readonly pods: Readonly<Record<string, PodRole>>;
    }
  | {
      readonly type: "member.changed";
      readonly member: MemberId;
      readonly side: Side;
      readonly roles: readonly Role[];
      readonly pods: Readonly<Record<string, PodRole>>;
    }
  | { readonly type: "member.deactivated"; readonly member: MemberId }
  | { readonly type: "member.reactivated"; readonly member: MemberId };

export type PodEvent =
  | { readonly type: "pod.created"; readonly pod: Pod; readonly columns: readonly Column[] }
  | {
      readonly type: "pod.changed";
      readonly pod: PodId;
      readonly changes: Partial<
        Pick<Pod, "name" | "type" | "expediteLimit" | "columns" | "rota" | "laneLimits">
      >;
    }
  | { readonly type: "column.added"; readonly column: Column; readonly columns: readonly ColumnId[] }
  | {
      readonly type: "column.changed";
      readonly column: ColumnId;
      readonly changes: Partial<Pick<Column, "name" | "stage" | "limit" | "limitKind" | "policy">>;
    }
  | { readonly type: "column.removed"; readonly column: ColumnId; readonly columns: readonly ColumnId[] }
  | { readonly type: "column.reranked"; readonly column: ColumnId; readonly order: readonly RequestId[] }
  | {
      readonly type: "column.limit_overridden";
      readonly column: ColumnId;
      readonly reason: string;
      readonly request: RequestId;
    }
  | {
      readonly type: "pod.lane_limit_overridden";
      readonly pod: PodId;
      readonly lane: LimitedLane;
      readonly reason: string;
      readonly request: RequestId;
    }
  | {
      readonly type: "pod.expedite_limit_overridden";
      readonly pod: PodId;
      readonly reason: string;
      readonly request: RequestId;
    };

type CatalogueEvent =
  | { readonly type: "service.added"; readonly service: ServiceSettings }
  | {
      readonly type: "service.changed";
      readonly service: ServiceId;
      readonly changes: Partial<Omit<ServiceSettings, "id" | "key">>;
    }
  | {
      readonly type: "service.reviewed";
      readonly service: ServiceId;
      readonly side: Side;
      readonly note: string;
    }
  | {
      readonly type: "service.reminded";
      readonly service: ServiceId;
      readonly side: Side;
      readonly due: Instant;
    }
  | {
      readonly type: "service.proposed";
      readonly service: ServiceId;
      readonly proposal: ProposalId;
      readonly text: string;
    }
  | {
      readonly type: "service.proposal_settled";
      readonly service: ServiceId;
      readonly proposal: ProposalId;
      readonly taken: boolean;
      readonly answer: string;
    };

type SprintEvent =
  | {
      readonly type: "sprint.planned";
      readonly sprint: SprintId;
      readonly pod: PodId;
      readonly name: string;
      readonly goal: string;
      readonly start: Day;
      readonly end: Day;
      readonly capacity: number | null;
    }
  | {
      readonly type: "sprint.changed";
      readonly sprint: SprintId;
      readonly changes: { name?: string; goal?: string; start?: Day; end?: Day; capacity?: number | null };
    }
  | {
      readonly type: "sprint.days_off_set";
      readonly sprint: SprintId;
      readonly member: MemberId;
      readonly days: number;
    }
  | {
      readonly type: "sprint.started";
      readonly sprint: SprintId;
      readonly committed: readonly { readonly request: RequestId; readonly points: number }[];
    }
  | {
      readonly type: "sprint.closed";
      readonly sprint: SprintId;
      readonly unfinished: readonly { readonly request: RequestId; readonly to: "next" | "ready" }[];
    };

/** Every event of the log. Past tense, self-contained; a shipped one is never renamed. */
export type DomainEvent =
  | RecurringEvent
  | TemplateEvent
  | WorkspaceEvent
  | MemberEvent
  | PodEvent
  | CatalogueEvent
  | CampaignEvent
  | LabelEvent
  | GoalEvent
  | SkillEvent
  | LinkEvent
  | ViewEvent
  | SprintEvent
  | RetroEvent
  | RequestEvent
  | ConversationEvent
  | OutcomeEvent;
