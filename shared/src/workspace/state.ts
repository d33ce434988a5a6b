import type { Service } from "../catalogue/service.ts";
import type { Campaign, CampaignTemplate } from "../campaign/campaign.ts";
import type { Goal } from "../goal/goal.ts";
import type { FlowFacts } from "../flow/record.ts";
import type { SprintFacts } from "../flow/sprint-facts.ts";
import type { BusinessCalendar } from "../kernel/business-calendar.ts";
import type { RequestId, WorkspaceId } from "../kernel/ids.ts";
import type { Table } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { Label } from "../label/label.ts";
import type { Member } from "../member/member.ts";
import type { OutcomeAsk } from "../outcome/outcome.ts";
import type { Column, Pod } from "../pod/pod.ts";
import type { Recurring } from "../recurring/recurring.ts";
import type { View } from "../view/view.ts";
import type { Request } from "../request/request.ts";
import type { RequestTemplate } from "../template/request-template.ts";
import type { Skill } from "../skill/skill.ts";
import type { Retro } from "../retro/retro.ts";

export interface Settings {
  readonly id: WorkspaceId;
  readonly name: string;
  /** IANA zone, such as `Europe/Brussels`; days are calendar dates in it. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Letters before the number of a key: `CAM` of `CAM-142`. */
  readonly keyPrefix: string;
  readonly northStar: string;
  /** Days from filed to live that P85 should reach; null while nobody set one. */
  readonly targetDays: number | null;
  readonly calendar: BusinessCalendar;
}

/** Everything that rules and screens need; a pure function of the log. */
export interface WorkspaceState {
  /** Of the last commit applied; 0 before the first. */
  readonly seq: number;
  /** Time of the last commit applied. */
  readonly at: Instant;
  /** null until the workspace is created. */
  readonly settings: Settings | null;
  readonly nextKey: number;
  readonly members: Readonly<Record<string, Member>>;
  readonly pods: Readonly<Record<string, Pod>>;
  readonly columns: Readonly<Record<string, Column>>;
  readonly services: Readonly<Record<string, Service>>;
  readonly labels: Readonly<Record<string, Label>>;
  readonly skills: Readonly<Record<string, Skill>>;
  readonly goals: Readonly<Record<string, Goal>>;
  readonly views: Readonly<Record<string, View>>;
  readonly campaigns: Readonly<Record<string, Campaign>>;
  readonly campaignTemplates: Readonly<Record<string, CampaignTemplate>>;
  readonly requestTemplates: Readonly<Record<string, RequestTemplate>>;
  /** Requests that the clock files again and again. */
  readonly recurring: Readonly<Record<string, Recurring>>;
  readonly sprints: Readonly<Record<string, SprintFacts>>;
  /** By sprint: its retrospective; none before the first word. */
  readonly retros: Readonly<Record<string, Retro>>;
  /** By requester: questions what a live request brought, planned or put, the oldest first. */
  readonly outcomeAsks: Readonly<Record<string, readonly OutcomeAsk[]>>;
  readonly requests: Table<Request>;
  /** Ids of each column's requests in rank order. */
  readonly lanes: Readonly<Record<string, readonly RequestId[]>>;
  /** Cards in each column that count against its limit: all but expedites, whatever a filter shows. */
  readonly wip: Readonly<Record<string, number>>;
  /** By `laneKey`: cards under way in each swimlane that may have a limit; none where there are none. */
  readonly laneWip: Readonly<Record<string, number>>;
  /**
   * Flow facts of archived and imported requests. null in a browser: it gets figures from the server, so its state is
   * the server's with this left out.
   */
  readonly archive: Table<FlowFacts> | null;
}
