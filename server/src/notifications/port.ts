import {
  About,
  NOTICE_KINDS,
  type MemberId,
  type Commit,
  type NoticeKind,
  type NoticePreferences,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import { z } from "zod";

/** One line of an inbox by what tells it from every other. */
export const NotificationId = z.strictObject({
  seq: z.int().min(1),
  kind: z.enum(NOTICE_KINDS),
  about: About,
});
export type NotificationId = z.infer<typeof NotificationId>;

/** A line of an inbox, with what it shows. */
export interface Notification extends NotificationId {
  /** What its address calls it: CAM-142, or a service's key; "" where it is gone. */
  readonly key: string;
  readonly title: string;
  /** null: Tandem itself. */
  readonly actor: MemberId | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isRead: boolean;
  /** What was said, in one line; "" where nobody said anything, or it was taken back since. */
  readonly excerpt: string;
}

export interface InboxQuestion {
  readonly unreadOnly: boolean;
  /** Empty: all kinds. */
  readonly kinds: readonly NoticeKind[];
  /** Goes on behind this one. */
  readonly after: NotificationId | null;
}

export interface InboxPage {
  /** Newest first, at most 50. */
  readonly notifications: readonly Notification[];
  readonly unread: number;
  /** Where the next page goes on; null at the end. */
  readonly next: NotificationId | null;
}

/** Which lines to mark: those named, those about one thing, or all of some kinds (empty: any) up to a seq. */
export type Marked =
  | { readonly notifications: readonly NotificationId[] }
  | { readonly about: About }
  | { readonly upTo: number; readonly kinds: readonly NoticeKind[] };

/** One commit with the states around it. */
interface Step {
  readonly commit: Commit;
  readonly before: WorkspaceState;
  readonly after: WorkspaceState;
}

/** What each member is told, private to them and kept beside the log. Throws a StoreFault where that cannot be. */
export interface Notifications {
  /** Puts what these commits tell into inboxes. Told again, it changes nothing. */
  takeIn(workspace: WorkspaceId, steps: readonly Step[]): void;
  list(workspace: WorkspaceId, member: MemberId, question: InboxQuestion): Promise<InboxPage>;
  unread(workspace: WorkspaceId, member: MemberId): number;
  mark(workspace: WorkspaceId, member: MemberId, marked: Marked, isRead: boolean): void;
  preferences(workspace: WorkspaceId, member: MemberId): NoticePreferences;
  savePreferences(workspace: WorkspaceId, member: MemberId, preferences: NoticePreferences): Promise<void>;
  /** Whether Tandem sends mail at all. */
  readonly isMailed: boolean;
  /** How mail goes; null where none is sent. */
  mailState(): MailState | null;
  /** Sends one at once; resolves to a sentence that says how it went. */
  sendTest(to: { readonly name: string; readonly address: string }): Promise<string>;
  /** Whether a link of a mail was made here. */
  knowsLink(token: string): boolean;
  /** Ends all mail to whom the link was sent; false for a link that was not made here. */
  unsubscribe(token: string): boolean;
  /** Calls back with how many are unread whenever an inbox changed. */
  onChanged(listener: OnInboxChanged): () => void;
}

export interface MailState {
  /** Its name, without what signs in to it. */
  readonly server: string;
  readonly from: string;
  /** Why nothing gets through, for people; null where mail does. */
  readonly fault: string | null;
  /** Mails on their way. */
  readonly waiting: number;
  /** Mails of the last seven days that the server did not take. */
  readonly refused: number;
}

export type OnInboxChanged = (workspace: WorkspaceId, member: MemberId, unread: number) => void;
