import type { Answers } from "../catalogue/form.ts";
import type { BlockReason, ClassOfService, FlowFacts, KeptPromise, Origin, Side } from "../flow/record.ts";
import type {
  CampaignId,
  ColumnId,
  CommentId,
  FileId,
  GoalId,
  LabelId,
  MemberId,
  PodId,
  RequestId,
  ServiceId,
  SkillId,
  SprintId,
  SubtaskId,
} from "../kernel/ids.ts";
import type { Day, Instant, When } from "../kernel/when.ts";
import type { Subtask } from "../subtask/subtask.ts";
import type { AttachedFile } from "./attached-file.ts";
import type { ListItem, Reminder, Request } from "./request.ts";
import type { RequestValue } from "./request-value.ts";

/** Where a card lies. */
export interface Place {
  readonly column: ColumnId;
  readonly rank: string;
}

/** What the requester tells; the part that an edit may change. */
export interface Brief {
  readonly title: string;
  readonly outcome: string;
  readonly fields: Answers;
  readonly value: RequestValue | null;
  readonly waitingFor: string;
  readonly dueDate: Day | null;
  readonly ifMissed: string;
  readonly campaign: CampaignId | null;
}

/** The brief as an edit may change it: with what waits behind an expedite, which its requester named too. */
export interface EditedBrief extends Brief {
  readonly meanwhileWaits: string;
}

/** What a part keeps of the request it was split off. */
export interface SplitFrom {
  readonly request: RequestId;
  readonly filed: When | null;
  readonly answered: Instant | null;
}

interface About {
  readonly request: RequestId;
}

/** Everything that can have happened to a request. */
export type RequestEvent = About &
  (
    | {
        readonly type: "request.filed";
        readonly key: string;
        readonly service: ServiceId;
        readonly pod: PodId;
        readonly class: ClassOfService;
        readonly requester: MemberId | null;
        readonly requesterSide: Side;
        readonly meanwhileWaits: string;
        readonly followUpOf: Origin | null;
        /** Of a part split off: of which, when that was filed and first answered. */
        readonly splitFrom: SplitFrom | null;
        readonly brief: Brief;
        /** Of the service's form that `brief.fields` answers. */
        readonly formVersion: number;
        readonly ready: readonly string[];
        readonly done: readonly string[];
        readonly files: readonly AttachedFile[];
      }
    | {
        readonly type: "request.edited";
        readonly changes: Partial<EditedBrief>;
        readonly before: Partial<EditedBrief>;
        readonly scopeChange: boolean;
      }
    | {
        readonly type: "request.accepted";
        readonly place: Place;
        readonly size: number | null;
        readonly ready: readonly ListItem[];
      }
    | {
        readonly type: "request.asked";
        readonly question: string;
        readonly mentions: readonly MemberId[];
      }
    | {
        readonly type: "request.answered";
        readonly answer: string;
        readonly mentions: readonly MemberId[];
      }
    | {
        readonly type: "request.declined";
        readonly reason: string;
        readonly alternative: string;
        readonly duplicateOf: RequestId | null;
      }
    | { readonly type: "request.appealed"; readonly reason: string }
    | { readonly type: "request.withdrawn"; readonly reason: string }
    | { readonly type: "request.planned"; readonly place: Place; readonly sprint: SprintId }
    | {
        readonly type: "request.moved";
        readonly place: Place;
        /** Sprint it belongs to afterwards. */
        readonly sprint: SprintId | null;
        /** Within one column, forward, back, or back from review or launch_ready. */
        readonly how: "within" | "forward" | "back" | "recall";
      }
    | {
        readonly type: "request.delivery_accepted";
        readonly place: Place;
        /** 1 to 5; null: not given. */
        readonly rating: number | null;
        readonly words: string;
      }
    | { readonly type: "request.delivery_returned"; readonly place: Place; readonly reason: string }
    | {
        readonly type: "request.published";
        readonly place: Place;
        /** When the requester is asked what it brought; null: never, as before that was asked. */
        readonly askOutcomeAt: Instant | null;
      }
    | { readonly type: "request.go_live_set"; readonly goLive: Day | null }
    | {
        readonly type: "request.reopened";
        readonly place: Place;
        readonly reason: string;
        readonly sprint: SprintId | null;
      }
    | {
        readonly type: "request.blocked";
        readonly reason: BlockReason;
        readonly note: string;
        readonly owner: MemberId | null;
      }
    | { readonly type: "request.unblocked" }
    | { readonly type: "request.assigned"; readonly assignees: readonly MemberId[] }
    | { readonly type: "request.labelled"; readonly labels: readonly LabelId[] }
    | { readonly type: "request.skills_needed"; readonly skills: readonly SkillId[] | null }
    | { readonly type: "request.subtask_added"; readonly subtask: Subtask }
    | {
        readonly type: "request.subtask_changed";
        readonly subtask: SubtaskId;
        /** As it was called. */
        readonly title: string;
        readonly changes: Partial<Omit<Subtask, "id">>;
      }
    | { readonly type: "request.subtask_removed"; readonly subtask: SubtaskId; readonly title: string }
    | { readonly type: "request.served"; readonly goal: GoalId | null }
    | { readonly type: "request.sized"; readonly size: number | null }
    | {
        readonly type: "request.triaged";
        readonly class: ClassOfService;
        readonly worth: number;
        readonly urgency: number;
        readonly risk: number;
        readonly dueDate: Day | null;
        readonly ifMissed: string;
        readonly meanwhileWaits: string;
      }
    | {
        readonly type: "request.ticked";
        readonly list: "ready" | "done";
        readonly items: readonly ListItem[];
      }
    | {
        readonly type: "request.commented";
        readonly comment: CommentId;
        readonly text: string;
        readonly mentions: readonly MemberId[];
      }
    | { readonly type: "request.attached"; readonly file: AttachedFile }
    | { readonly type: "request.detached"; readonly file: FileId; readonly name: string }
    | { readonly type: "request.snoozed"; readonly until: Instant; readonly note: string }
    | { readonly type: "request.woken" }
    | {
        readonly type: "request.handed_over";
        readonly from: PodId | null;
        readonly pod: PodId;
        readonly reason: string;
        /** On the other pod's board; null for one that is not accepted yet. */
        readonly place: Place | null;
      }
    | { readonly type: "request.reminded"; readonly what: Reminder; readonly since: Instant }
    | { readonly type: "request.promised"; readonly promise: Omit<KeptPromise, "at"> }
    | { readonly type: "request.delegated"; readonly delegate: MemberId | null }
    | { readonly type: "request.sprint_changed"; readonly sprint: SprintId | null }
    | { readonly type: "request.restored"; readonly fields: Partial<Request> }
    | { readonly type: "request.imported"; readonly facts: FlowFacts }
    | { readonly type: "request.archived" }
  );
