import type { Standing } from "../flow/record.ts";
import type {
  CampaignId,
  ColumnId,
  CommentId,
  GoalId,
  LabelId,
  ViewId,
  MemberId,
  PodId,
  RecurringId,
  RequestId,
  ServiceId,
  SkillId,
  SprintId,
  TemplateId,
} from "../kernel/ids.ts";
import type { Draw } from "../kernel/rng.ts";
import { tableValues } from "../kernel/table.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { Dice } from "./dice.ts";

/** What the makers choose from: a state, who acts, and dice. */
export class Chooser {
  readonly dice: Dice;
  readonly state: WorkspaceState;
  readonly actor: MemberId | null;
  readonly requests: readonly Request[];

  constructor(draw: Draw, state: WorkspaceState, actor: MemberId | null) {
    this.dice = new Dice(draw);
    this.state = state;
    this.actor = actor;
    this.requests = [...tableValues(state.requests)];
  }

  /** A request in one of these standings; now and then any other, or one that nobody filed. */
  requestIn(...standings: readonly Standing[]): Request | undefined {
    if (this.dice.chance(0.03)) return undefined;
    const fitting = this.requests.filter(({ standing }) => standings.includes(standing));
    return this.dice.of(this.dice.chance(0.92) ? fitting : this.requests) ?? this.dice.of(this.requests);
  }
  idIn(...standings: readonly Standing[]): RequestId {
    return this.requestIn(...standings)?.id ?? this.dice.uuid<RequestId>();
  }
  #idOf<Id extends string>(map: Readonly<Record<string, { readonly id: Id }>>): Id {
    const found = this.dice.of(Object.values(map));
    return !found || this.dice.chance(0.02) ? this.dice.uuid<Id>() : found.id;
  }
  member(): MemberId {
    return this.#idOf(this.state.members);
  }
  pod(): PodId {
    return this.#idOf(this.state.pods);
  }
  service(): ServiceId {
    return this.#idOf(this.state.services);
  }
  column(): ColumnId {
    return this.#idOf(this.state.columns);
  }
  /** Most often the next column on the request's own board, else another there, seldom one of any pod. */
  columnFor(request: Request | undefined): ColumnId {
    const board = request?.pod ? (this.state.pods[request.pod]?.columns ?? []) : [];
    const here = request?.column ? board.indexOf(request.column) : -1;
    const next = board[here + 1];
    if (next && here >= 0 && this.dice.chance(0.6)) return next;
    return this.dice.chance(0.05) ? this.column() : (this.dice.of(board) ?? this.column());
  }
  view(): ViewId {
    return this.dice.chance(0.5) ? this.dice.uuid() : this.#idOf(this.state.views);
  }
  label(): LabelId {
    return this.#idOf(this.state.labels);
  }
  skill(): SkillId {
    return this.#idOf(this.state.skills);
  }
  goal(): GoalId {
    return this.#idOf(this.state.goals);
  }
  recurring(): RecurringId {
    return this.#idOf(this.state.recurring);
  }
  sprint(state?: "planned" | "active"): SprintId {
    const fitting = Object.values(this.state.sprints).filter((s) => s.state === state);
    return this.dice.of(fitting)?.id ?? this.#idOf(this.state.sprints);
  }
  /** A comment of some request, most often one by whoever acts. */
  comment(): { request: RequestId; comment: CommentId } {
    const all = this.requests.flatMap(({ id, comments }) => comments.map((one) => ({ ...one, request: id })));
    const own = all.filter(({ by }) => this.actor === null || by === this.actor);
    const found = this.dice.of(this.dice.chance(0.8) ? own : all) ?? this.dice.of(all);
    return {
      request: found?.request ?? this.dice.uuid<RequestId>(),
      comment: found?.id ?? this.dice.uuid<CommentId>(),
    };
  }
  template(): TemplateId {
    return this.dice.chance(0.5) ? this.dice.uuid() : this.#idOf(this.state.campaignTemplates);
  }

  requestTemplate(): TemplateId {
    return this.dice.chance(0.5) ? this.dice.uuid() : this.#idOf(this.state.requestTemplates);
  }
  campaign(): CampaignId | null {
    return this.dice.chance(0.7) ? null : this.#idOf(this.state.campaigns);
  }
  text(what: string): string {
    return `${what} ${this.dice.below(1000)}`;
  }
  reason(): string | null {
    return this.dice.chance(0.3) ? this.text("Because") : null;
  }
  day(): string {
    return `2026-${this.dice.either("11", "12")}-${String(1 + this.dice.below(28)).padStart(2, "0")}`;
  }
  /** Some of these settings, so that a change changes some. */
  part<T extends object>(whole: T): Partial<T> {
    return Object.fromEntries(Object.entries(whole).filter(() => this.dice.chance(0.5))) as Partial<T>;
  }
  /** Neighbours in a lane, as a drop between two cards names them. */
  near(column: string): { after?: RequestId | null; before?: RequestId | null } {
    const lane = this.state.lanes[column] ?? [];
    const i = this.dice.below(lane.length + 1);
    const both = { after: lane[i - 1] ?? null, before: lane[i] ?? null };
    return this.dice.chance(0.4) ? {} : this.dice.chance(0.1) ? { after: this.dice.uuid() } : both;
  }
}
