import { noticeSentence, outOfQuiet } from "@tandem/shared";
import type { Accounts } from "../accounts/port.ts";
import type { Store } from "../store/port.ts";
import type { Engines } from "../workspace/engine.ts";
import type { InboxRow } from "./inbox.ts";
import { digestMail, threadMail, type MailLine } from "./mail-words.ts";
import type { Mail, Outbox } from "./outbox.ts";
import type { Preferences } from "./preferences.ts";
import { excerptOf, shownOf } from "./shown.ts";
import type { Message } from "./smtp.ts";
import { unsubscribeToken } from "./unsubscribe.ts";

/** What is to be done with a mail by now. */
export type Made =
  | { readonly verdict: "send"; readonly message: Message }
  /** The member's quiet hours have begun. */
  | { readonly verdict: "wait"; readonly until: number }
  | { readonly verdict: "drop"; readonly why: string };
export type Compose = (mail: Mail) => Promise<Made>;

export interface ComposeOptions {
  readonly outbox: Outbox;
  readonly preferences: Preferences;
  readonly accounts: Accounts;
  readonly engines: Engines;
  readonly store: Store;
  readonly secret: string;
  /** Where people reach Tandem, without a slash at its end. */
  readonly publicUrl: string;
  /** What follows the @ of a Message-ID. */
  readonly domain: string;
  readonly clock: () => number;
}

/** Where each kind of thing has its page, under its workspace's. */
const PLACES: Readonly<Record<InboxRow["about"]["what"], (address: string) => string>> = {
  request: (address) => `requests/${encodeURIComponent(address)}`,
  service: (address) => `catalogue/${encodeURIComponent(address)}`,
  recurring: () => "recurring",
  goal: () => "goals",
};

const drop = (why: string): Made => ({ verdict: "drop", why });

/** Makes mails of what the outbox holds, from the log and the directory as they are when it is sent. */
export function createCompose(options: ComposeOptions): Compose {
  const { outbox, preferences, accounts, engines, store, secret, publicUrl, domain, clock } = options;

  return async (mail) => {
    const { workspace, member } = mail;
    const place = accounts.people.workspaces().find(({ id }) => id === workspace);
    if (place === undefined || place.demo) return drop("the workspace has no addresses");
    const state = await engines.state(workspace);
    const people = new Map(accounts.people.inWorkspace(workspace).map((person) => [person.member, person]));
    const person = people.get(member);
    if (person === undefined || state.members[member]?.active !== true) return drop("the member left");
    const rows = outbox.lines(mail.id);
    if (rows.length === 0) return drop("nothing is left to tell");
    const wishes = preferences.of(workspace, member);
    if (wishes.mail === "never") return drop("the member wants no mail");
    const isUrgent = wishes.urgent && rows.some(({ kind }) => kind === "expedite");
    const until = isUrgent ? 0 : outOfQuiet(wishes, wishes.zone ?? state.settings?.zone ?? "UTC", clock());
    if (until > clock()) return { verdict: "wait", until };

    const nameOf = (id: InboxRow["actor"]) => (id === null ? "Tandem" : (people.get(id)?.name ?? "Someone"));
    const home = `${publicUrl}/w/${place.slug}`;
    const lines = await Promise.all(
      rows.map(async (row): Promise<MailLine> => {
        const shown = shownOf(state, row);
        return {
          key: row.about.what === "request" ? shown.key : "",
          title: shown.title,
          says: noticeSentence(row.kind, nameOf(row.actor)),
          excerpt: await excerptOf(store, workspace, state, row, nameOf),
          link: `${home}/${PLACES[row.about.what](shown.key || row.about.id)}`,
        };
      }),
    );
    const unsubscribe = `${publicUrl}/mail/unsubscribe?token=${unsubscribeToken(mail, secret)}`;
    const foot = {
      workspace: state.settings?.name ?? "Tandem",
      preferences: `${home}/account#notifications`,
      unsubscribe,
    };
    return {
      verdict: "send",
      message: {
        ...(mail.about === null ? digestMail(lines, foot) : threadMail(lines, foot)),
        to: { name: person.name, address: person.email },
        messageId: `<${mail.id}@${domain}>`,
        // The same for each mail about one thing, so that a mailbox shows them as one thread.
        thread: mail.about === null ? null : `<${mail.about.what}-${mail.about.id}@${domain}>`,
        headers: {
          "List-Unsubscribe": `<${unsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          "List-Id": `<${place.slug}.tandem.${domain}>`,
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
        },
      },
    };
  };
}
