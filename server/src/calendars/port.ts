import type { MemberId, PodId, WorkspaceId } from "@tandem/shared";

/** Whose calendar of which pod: a link is one person's own, so that renewing it locks nobody else out. */
export interface CalendarOwner {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  readonly pod: PodId;
}

/** Links under which a calendar program reads a pod's sprints and due dates. Private, beside the log. */
export interface Calendars {
  /** When the link was made, in milliseconds; null without one. The link itself is told once, when it is made. */
  madeAt(owner: CalendarOwner): number | null;
  /** Makes a link and ends the one before; its token is in the answer and nowhere else. */
  renew(owner: CalendarOwner): string;
  /** Ends the link. Doing so twice is doing so once. */
  end(owner: CalendarOwner): void;
  /**
   * The calendar behind a link, as text/calendar. A link that was ended, renewed or never made, and one whose owner left,
   * answer alike: undefined.
   */
  read(token: string): Promise<string | undefined>;
}
