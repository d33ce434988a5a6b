import {
  mailTimeOf,
  noticeExcerpt,
  noticesOf,
  reachOf,
  requestOf,
  tableGet,
  type DomainEvent,
  type MemberId,
  type NoticePreferences,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Accounts } from "../accounts/port.ts";
import type { Store } from "../store/port.ts";
import { sqlOf, type Database } from "../store/sql.ts";
import type { Engines } from "../workspace/engine.ts";
import { createInbox, type InboxRow, type NewRow } from "./inbox.ts";
import type { Notification, Notifications, OnInboxChanged } from "./port.ts";
import { createPreferences } from "./preferences.ts";
import { prepareTables } from "./tables.ts";

const DAY_MS = 86_400_000;
/** How long a line stays in an inbox. */
const KEPT_MS = 90 * DAY_MS;
/**
 * What is older when it is heard of comes with a log that was brought in whole, such as the demo's: it stands in the
 * inbox as read, and is not mailed.
 */
const OLD_MS = 3 * DAY_MS;
const PRUNE_EVERY_MS = 3_600_000;

export interface NotificationsOptions {
  /** The store's own handle: inboxes and log share one file and one connection. */
  readonly database: Database;
  readonly accounts: Accounts;
  readonly engines: Engines;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether Tandem sends mail at all: what was told while it did not is never mailed later. */
  readonly mails: boolean;
}

/** Inboxes over an open store's handle; makes their tables where they are missing. */
export function createNotifications(options: NotificationsOptions): Notifications {
  const { database, accounts, engines, store, clock, mails } = options;
  prepareTables(database.db);
  const sql = sqlOf(database);
  const inbox = createInbox(sql);
  const preferences = createPreferences(sql);
  const listeners = new Set<OnInboxChanged>();
  let prunedAt = 0;

  function changed(workspace: WorkspaceId, member: MemberId): void {
    const unread = inbox.unread(workspace, member);
    for (const listener of listeners) listener(workspace, member, unread);
  }

  const isDemo = (workspace: WorkspaceId): boolean =>
    accounts.people.workspaces().some(({ id, demo }) => demo && id === workspace);

  function pruneNowAndThen(): void {
    if (Math.abs(clock() - prunedAt) < PRUNE_EVERY_MS) return;
    prunedAt = clock();
    inbox.prune(clock() - KEPT_MS);
  }

  /** What the inbox shows of a request that may be archived by now. */
  function shown({ requests, archive }: WorkspaceState, row: InboxRow): Pick<Notification, "key" | "title"> {
    const found = tableGet(requests, row.request) ?? (archive && tableGet(archive, row.request));
    return { key: found?.key ?? "", title: found?.title ?? "" };
  }

  async function excerpt(workspace: WorkspaceId, state: WorkspaceState, row: InboxRow): Promise<string> {
    const [commit] = await store.read(workspace, row.seq, 1);
    const events = (commit?.events ?? []).filter((event) => !isTakenBack(state, event));
    const names = new Map(accounts.people.inWorkspace(workspace).map(({ member, name }) => [member, name]));
    return noticeExcerpt(events, row.request, (member) => names.get(member) ?? "someone");
  }

  return {
    takeIn(workspace, steps) {
      const now = clock();
      const mayMail = mails && !isDemo(workspace);
      const chosen = new Map<MemberId, NoticePreferences>();
      const rows = steps.flatMap(({ commit, before, after }) => {
        if (commit.at < now - KEPT_MS) return [];
        const isOld = commit.at < now - OLD_MS;
        return noticesOf(commit, before, after).flatMap((notice): NewRow[] => {
          const { member, kind } = notice;
          const wishes = chosen.get(member) ?? preferences.of(workspace, member);
          chosen.set(member, wishes);
          if (reachOf(wishes, kind) === "off") return [];
          const zone = after.settings?.zone ?? "UTC";
          return [
            {
              ...notice,
              seq: commit.seq,
              actor: commit.actor,
              at: commit.at,
              readAt: isOld ? now : null,
              mail: mayMail && !isOld ? mailTimeOf(wishes, zone, kind, now) : null,
            },
          ];
        });
      });
      if (rows.length > 0) {
        const added = sql.together(() => rows.filter((row) => inbox.add(workspace, row)));
        for (const member of new Set(added.map((row) => row.member))) changed(workspace, member);
      }
      pruneNowAndThen();
    },

    async list(workspace, member, question) {
      const state = await engines.state(workspace);
      const { rows, next } = inbox.page(workspace, member, question);
      const notifications = await Promise.all(
        rows.map(async (row): Promise<Notification> => ({
          seq: row.seq,
          kind: row.kind,
          request: row.request,
          ...shown(state, row),
          actor: row.actor,
          at: row.at,
          isRead: row.readAt !== null,
          excerpt: await excerpt(workspace, state, row),
        })),
      );
      return { notifications, unread: inbox.unread(workspace, member), next };
    },

    unread: inbox.unread,

    mark(workspace, member, marked, isRead) {
      if (inbox.mark(workspace, member, marked, isRead ? clock() : null) > 0) changed(workspace, member);
    },

    preferences: preferences.of,

    async savePreferences(workspace, member, wishes) {
      const { settings } = await engines.state(workspace);
      preferences.save(workspace, member, wishes, settings?.zone ?? "UTC");
    },

    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Words that were taken off the page since, or of which that cannot be told any more. */
function isTakenBack(state: WorkspaceState, event: DomainEvent): boolean {
  if (event.type !== "request.commented" && event.type !== "comment.edited") return false;
  const comment = requestOf(state, event.request)?.comments.find(({ id }) => id === event.comment);
  return comment === undefined || comment.removed !== undefined;
}
