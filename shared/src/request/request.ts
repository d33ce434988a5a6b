import type { Answers } from "../catalogue/form.ts";
import type { Comment } from "../conversation/comment.ts";
import type { AttachedFile } from "./attached-file.ts";
import type { BlockReason, DeliveryRating, FlowFacts, KeptPromise } from "../flow/record.ts";
import type {
  ColumnId,
  CommandId,
  GoalId,
  LabelId,
  MemberId,
  PodId,
  SkillId,
  SprintId,
} from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";
import type { RequestLink } from "../link/link.ts";
import type { OutcomeReport } from "../outcome/outcome.ts";
import type { Subtask } from "../subtask/subtask.ts";
import type { RequestValue } from "./request-value.ts";

export interface ListItem {
  readonly text: string;
  readonly done: boolean;
}

export interface Block {
  readonly reason: BlockReason;
  readonly note: string;
  /** Who can end it. */
  readonly owner: MemberId | null;
  readonly by: MemberId | null;
  readonly since: Instant;
}

/** A file of a request, and who added it when. */
export interface Attachment extends AttachedFile {
  readonly by: MemberId | null;
  readonly at: Instant;
}

/**
 * What someone is reminded of: `answer`, whoever is on duty, that the response clock runs out; `question`, the requester,
 * of an open one; `review`, the requester, of a delivery.
 */
export const REMINDERS = ["answer", "question", "review"] as const;
export type Reminder = (typeof REMINDERS)[number];

/** What an undo puts back: the fields that the last commit about this request replaced. */
export interface UndoNote {
  readonly command: CommandId;
  readonly actor: MemberId | null;
  /** The command's own way back instead of undo, `none` for one about more than this request; null: undo. */
  readonly instead: "reopen" | "recall" | "appeal" | "withdraw" | "remove" | "none" | null;
  readonly before: Partial<Request>;
}

/**
 * An open request, or one closed less than 14 days ago. Nested values are replaced, never changed in place: undo keeps
 * the old ones.
 */
export interface Request extends Omit<FlowFacts, "followUpOf"> {
  /** What should it change for the customer? */
  readonly outcome: string;
  readonly fields: Answers;
  /** Of the service's form that it was filed with; `formOf` gives that form. */
  readonly formVersion: number;
  readonly value: RequestValue | null;
  /** Who is waiting for it, in words. */
  readonly waitingFor: string;
  readonly dueDate: Day | null;
  readonly ifMissed: string;
  /** What waits meanwhile, named by the filer of an expedite. */
  readonly meanwhileWaits: string;
  readonly column: ColumnId | null;
  readonly rank: string | null;
  readonly sprint: SprintId | null;
  readonly assignees: readonly MemberId[];
  /** Some may have been removed from the workspace since: `labelsOf` gives those that are there. */
  readonly labels: readonly LabelId[];
  /** What it needs somebody to know, as its pod said; null: what its service usually needs. `skillsNeeded` tells. */
  readonly skills: readonly SkillId[] | null;
  /** May answer, accept, return and reopen in the requester's place. */
  readonly delegate: MemberId | null;
  /** Triage scores 1 to 20. */
  readonly worth: number;
  readonly urgency: number;
  readonly risk: number;
  readonly readyList: readonly ListItem[];
  readonly doneList: readonly ListItem[];
  readonly subtasks: readonly Subtask[];
  /** Its ends of the links to other requests, both ways. */
  readonly links: readonly RequestLink[];
  readonly block: Block | null;
  /** The open question while in needs_info. */
  readonly question: {
    readonly text: string;
    readonly mentions: readonly MemberId[];
    readonly by: MemberId | null;
    readonly at: Instant;
  } | null;
  /** Removed ones too. Texts are read from the log on demand. */
  readonly comments: readonly Comment[];
  /** Who is told what happens to it: who filed it, spoke or was named, or asked to be told, until they stop. */
  readonly watchers: readonly MemberId[];
  readonly files: readonly Attachment[];
  /** Since when it is the answerer's turn: filed, answered or appealed. */
  readonly turnAt: Instant;
  /** Put aside by the pod while filed: no answer, so the response clock runs on. Ends when it is due or leaves filed. */
  readonly snoozed: {
    readonly until: Instant;
    readonly note: string;
    readonly by: MemberId | null;
    readonly at: Instant;
  } | null;
  /** How it last came from another pod. */
  readonly handedOver: {
    readonly from: PodId | null;
    readonly reason: string;
    readonly by: MemberId | null;
    readonly at: Instant;
  } | null;
  /** Since when somebody had let it wait when they were last reminded of it. */
  readonly reminded: Readonly<Partial<Record<Reminder, Instant>>>;
  /** Why it was sent back, until it reaches review again. */
  readonly returned: { readonly reason: string; readonly by: MemberId | null; readonly at: Instant } | null;
  readonly appeal: {
    readonly reason: string;
    readonly at: Instant;
    readonly decliner: MemberId | null;
  } | null;
  readonly lastDecliner: MemberId | null;
  readonly rating: DeliveryRating | null;
  readonly outcomeReport: OutcomeReport | null;
  readonly promise: KeptPromise | null;
  readonly goal: GoalId | null;
  /** The day on which it is planned to go live. */
  readonly goLive: Day | null;
  /** When it became live, declined or withdrawn; null while open. */
  readonly closedAt: Instant | null;
  readonly undo: UndoNote | null;
}
