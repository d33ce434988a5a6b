import {
  mailTimeOf,
  noticesOf,
  reachOf,
  type MemberId,
  type NoticePreferences,
  type WorkspaceId,
} from "@tandem/shared";
import { sqlOf } from "../store/sql.ts";
import { createInbox, type NewRow } from "./inbox.ts";
import { createOutbox } from "./outbox.ts";
import type { Notification, Notifications, OnInboxChanged } from "./port.ts";
import type { NotificationsOptions } from "./options.ts";
import { startPost } from "./post.ts";
import { createPreferences } from "./preferences.ts";
import { excerptOf, shownOf } from "./shown.ts";
import { MailFault } from "./smtp.ts";
import { prepareTables } from "./tables.ts";
import { subscriberOf } from "./unsubscribe.ts";

const DAY_MS = 86_400_000;
/** How long a line stays in an inbox. */
const KEPT_MS = 90 * DAY_MS;
/**
 * What is older when it is heard of comes with a log that was brought in whole, such as the demo's: it stands in the
 * inbox as read, and is not mailed.
 */
const OLD_MS = 3 * DAY_MS;
const PRUNE_EVERY_MS = 3_600_000;
/** What comes into inboxes so soon after a telling is told together: to count an inbox costs more than to add to it. */
const TELL_MS = 200;
/** Admins are told of mails that nobody took for so long. */
const REFUSED_MS = 7 * DAY_MS;

/** Inboxes, and how to end what sends mail of them. */
interface KeptNotifications {
  readonly notifications: Notifications;
  readonly end: () => Promise<void>;
}

/** Inboxes over an open store's handle; makes their tables where they are missing. */
export function keepNotifications(options: NotificationsOptions): KeptNotifications {
  const { database, accounts, engines, store, clock, secret, smtp } = options;
  prepareTables(database.db);
  const sql = sqlOf(database);
  const inbox = createInbox(sql);
  const preferences = createPreferences(sql);
  const outbox = createOutbox(sql);
  const post = smtp && startPost({ ...options, outbox, preferences, smtp });
  const listeners = new Set<OnInboxChanged>();
  let prunedAt = 0;
  const untold = new Map<WorkspaceId, Set<MemberId>>();
  let telling: NodeJS.Timeout | undefined;

  function changed(workspace: WorkspaceId, member: MemberId): void {
    const unread = inbox.unread(workspace, member);
    for (const listener of listeners) listener(workspace, member, unread);
  }

  function tellSoon(workspace: WorkspaceId, members: Iterable<MemberId>): void {
    const waiting = untold.get(workspace) ?? new Set();
    untold.set(workspace, waiting);
    for (const member of members) waiting.add(member);
    if (telling === undefined) tellAll();
  }

  function tellAll(): void {
    telling = untold.size === 0 ? undefined : setTimeout(tellAll, TELL_MS).unref();
    const due = [...untold];
    untold.clear();
    try {
      for (const [workspace, members] of due) for (const member of members) changed(workspace, member);
    } catch (cause) {
      // The lines are there; whoever looks next counts them.
      options.log.warn({ err: cause }, "could not count inboxes");
    }
  }

  const isDemo = (workspace: WorkspaceId): boolean =>
    accounts.people.workspaces().some(({ id, demo }) => demo && id === workspace);

  function pruneNowAndThen(): void {
    if (Math.abs(clock() - prunedAt) < PRUNE_EVERY_MS) return;
    prunedAt = clock();
    inbox.prune(clock() - KEPT_MS);
    outbox.prune(clock() - KEPT_MS);
  }

  const notifications: Notifications = {
    takeIn(workspace, steps) {
      const now = clock();
      const mayMail = smtp !== null && !isDemo(workspace);
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
        const added = sql.derived(() => rows.filter((row) => inbox.add(workspace, row)));
        tellSoon(
          workspace,
          added.map((row) => row.member),
        );
        post?.poke();
      }
      pruneNowAndThen();
    },

    async list(workspace, member, question) {
      const state = await engines.state(workspace);
      const { rows, next } = inbox.page(workspace, member, question);
      const names = new Map(
        accounts.people.inWorkspace(workspace).map((person) => [person.member, person.name]),
      );
      const nameOf = (id: MemberId) => names.get(id) ?? "someone";
      const notifications = await Promise.all(
        rows.map(async (row): Promise<Notification> => ({
          seq: row.seq,
          kind: row.kind,
          about: row.about,
          ...shownOf(state, row),
          actor: row.actor,
          at: row.at,
          isRead: row.readAt !== null,
          excerpt: await excerptOf(store, workspace, state, row, nameOf),
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

    isMailed: smtp !== null,

    mailState: () =>
      smtp && {
        server: smtp.host,
        from: smtp.from.address,
        fault: post?.fault() ?? null,
        waiting: outbox.waiting(),
        refused: outbox.refusedSince(clock() - REFUSED_MS),
      },

    async sendTest(to) {
      if (post === null) return "Mail is not set up.";
      try {
        await post.test(to);
        return `Sent to ${to.address}.`;
      } catch (cause) {
        if (cause instanceof MailFault) return cause.message;
        throw cause;
      }
    },

    knowsLink: (token) => subscriberOf(token, secret) !== undefined,

    unsubscribe(token) {
      const who = subscriberOf(token, secret);
      if (who === undefined) return false;
      const { workspace, member } = who;
      const wishes = preferences.of(workspace, member);
      // No zone is asked for where nothing is mailed.
      preferences.save(workspace, member, { ...wishes, mail: "never" }, "UTC");
      return true;
    },

    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    notifications,
    async end() {
      clearTimeout(telling);
      await post?.end();
    },
  };
}
