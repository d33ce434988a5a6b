import { type CommandId, type MemberId, PodRoles, Roles, SideSchema, type WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Outcome } from "../workspace/outcome.ts";

/** As typed, made comparable: people write their address in capitals now and then. */
export const Email = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize("NFC").toLowerCase())
  .pipe(z.email());

export const PersonName = z.string().trim().min(1).max(80);

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** A new password: long enough, and not one sign over and over. */
export const Password = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `At most ${PASSWORD_MAX} characters.`)
  .refine((text) => new Set(text).size >= 4, "Use at least four different characters.");

/** A password as typed to sign in; bounded only so that nobody makes the server hash a novel. */
export const TypedPassword = z.string().min(1).max(PASSWORD_MAX);

/** The token of a link, as far as one can tell without looking it up. */
export const Token = z.string().min(1).max(100);

/** The first account and its workspace. */
export const SetUp = z.strictObject({
  name: PersonName,
  email: Email,
  password: Password,
  side: SideSchema,
  workspace: z.strictObject({
    name: z.string().trim().min(1).max(80),
    /** IANA zone. */
    zone: z.string().min(1).max(64),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/, "Three letters, such as EUR."),
    /** Name of the first pod. */
    pod: z.string().trim().min(1).max(60).default("IT pod"),
  }),
});
export type SetUp = z.infer<typeof SetUp>;

/** As what someone is invited. */
export const Terms = z.strictObject({ side: SideSchema, roles: Roles, pods: PodRoles });
export type Terms = z.infer<typeof Terms>;

/** Who a visitor may play in the demo. */
export const DemoPart = z.enum(["marketer", "lead", "leader"]);
export type DemoPart = z.infer<typeof DemoPart>;

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Session {
  readonly id: string;
  readonly account: Account;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Which sessions are over: one, or all of an account except perhaps the one that asked. */
export type Ended = { readonly session: string } | { readonly account: string; readonly except?: string };

/** Which member an account is in a workspace. */
export interface Membership {
  readonly workspace: WorkspaceId;
  readonly slug: string;
  readonly demo: boolean;
  readonly member: MemberId;
}

export interface Person {
  readonly account: string;
  readonly member: MemberId;
  readonly name: string;
  readonly email: string;
}

export interface Invitation extends Terms {
  readonly id: CommandId;
  /** For whom, in the admin's words. */
  readonly note: string;
  readonly invitedBy: MemberId;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Dead: not used yet, but whoever made it is no admin any more, so that it lets nobody in. */
  readonly state: "open" | "used" | "revoked" | "expired" | "dead";
  /** Who joined by it. */
  readonly member: MemberId | null;
}

/** What a link offers to whoever opens it. */
interface Offer extends Terms {
  readonly workspace: WorkspaceId;
  readonly invitedBy: string | null;
  readonly expiresAt: number;
}

export interface DemoPerson {
  readonly member: MemberId;
  readonly name: string;
  readonly email: string;
  /** The part that a visitor may play as this person, if any. */
  readonly part: DemoPart | null;
}

/** Where the demo comes from, when somebody first wants in. */
export interface DemoMaker {
  /** Who can be played in it. */
  readonly parts: readonly { readonly part: DemoPart; readonly name: string }[];
  /** Makes the workspace; takes about a second. */
  make(): Promise<{
    readonly workspace: { readonly id: WorkspaceId; readonly name: string };
    readonly people: readonly DemoPerson[];
  }>;
}

interface Joined {
  readonly account: string;
  readonly workspace: WorkspaceId;
}

/** A link's secret, which is shown once and not kept, and when it ends (milliseconds since 1970). */
export interface Link {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * Everything about people outside the log: who they are, how they prove it, how they come in. What cannot be done is
 * thrown as an AccountFault, or as CommandDeclined where the workspace's rules refuse. A cookie is a Set-Cookie value.
 */
export interface Accounts {
  readonly sessions: {
    /** Whose session a Cookie header carries. Takes microseconds, so nothing is cached and an end counts at once. */
    find(cookieHeader: string | undefined): Session | undefined;
    onEnded(listener: (ended: Ended) => void): () => void;
    /** A session of an account whose right to it was shown otherwise: by set-up, an invitation, a reset, the demo. */
    open(account: string, agent: string): Promise<string>;
    /** Answers an unknown address and a wrong password alike, in words and in time. */
    signIn(email: string, password: string, agent: string): Promise<string[]>;
    /** Moves the end of a session in use onwards, once a day. Mostly there is no cookie to set. */
    refresh(session: Session, cookieHeader: string | undefined): Promise<string[]>;
    end(session: Session): Promise<string>;
    endAll(account: string): Promise<string>;
    /** Sets a new password; every other session of the account ends. */
    changePassword(session: Session, current: string, next: string): Promise<void>;
  };
  readonly people: {
    membershipsOf(account: string): Membership[];
    membership(account: string, workspace: WorkspaceId): Membership | undefined;
    /** Every workspace, oldest first. */
    workspaces(): { readonly id: WorkspaceId; readonly slug: string; readonly demo: boolean }[];
    /**
     * Lists a workspace that the command line made, under a free slug made from its name. Whoever set Tandem up becomes
     * its founder; before set-up nobody is, and a set-up under the same name takes it over.
     */
    foundWorkspace(workspace: { id: WorkspaceId; name: string; founder: MemberId }): string;
    /** Everyone who has an account in the workspace, deactivated or not. */
    inWorkspace(workspace: WorkspaceId): Person[];
    rename(account: string, name: string): void;
    /** Calls back when names of a workspace may have changed. */
    onDirectory(listener: (workspace: WorkspaceId) => void): () => void;
  };
  readonly setUp: {
    /** True until someone has joined a workspace that is not the demo. */
    isOpen(): boolean;
    run(input: SetUp): Promise<Joined & { readonly slug: string }>;
  };
  readonly invitations: {
    create(workspace: WorkspaceId, by: MemberId, terms: Terms, note: string): Link & { readonly id: string };
    /** Newest first. */
    list(workspace: WorkspaceId): Promise<Invitation[]>;
    /** Takes an unused link back. Doing so twice is doing so once. */
    revoke(workspace: WorkspaceId, id: string): void;
    /** As long as whoever made the link is an admin of the workspace; so too for joining. */
    look(token: string): Promise<Offer>;
    /** Joins with a new account. */
    accept(token: string, person: NewAccount): Promise<Joined>;
    /** Joins with the account that is signed in. */
    join(token: string, account: Account): Promise<Joined>;
  };
  readonly resets: {
    /** Who holds the link holds the account, so `by` must be an admin in every workspace that it belongs to. */
    create(workspace: WorkspaceId, member: MemberId, by: Account): Promise<Link>;
    /** As long as whoever made the link may make it still; so too for its use. */
    look(token: string): Promise<{ readonly name: string; readonly email: string }>;
    /** Sets the password, spends every reset link of the account and ends all its sessions. Gives the account. */
    use(token: string, password: string): Promise<string>;
  };
  readonly demo: {
    /** Who can be played. Empty where the demo is not offered. */
    people(): { readonly part: DemoPart; readonly name: string }[];
    signIn(part: DemoPart, agent: string): Promise<string>;
    /** The demo workspace, once it is there. */
    workspace(): WorkspaceId | undefined;
    /** Lists the demo workspace and gives each of its people an account without a password, all in one turn. */
    createDemoAccounts(workspace: { id: WorkspaceId; name: string }, everyone: readonly DemoPerson[]): void;
  };
}

/** Why an account's wish was not met. What each means to a person is said in one place: the API's map of faults. */
export type AccountFaultCode =
  | "set_up_closed"
  | "wrong_password"
  | "wrong_credentials"
  | "link_unusable"
  | "account_exists"
  | "already_member"
  | "deactivated_member"
  | "no_access"
  | "admin_elsewhere"
  | "not_in_demo";

/** Thrown by the accounts and never by a bug: the caller turns it into an answer. */
export class AccountFault extends Error {
  readonly code: AccountFaultCode;

  constructor(code: AccountFaultCode) {
    super(code);
    this.name = "AccountFault";
    this.code = code;
  }
}

/** The workspace's own rules said no to what an account wished, such as an invitation into a pod that is gone. */
export class CommandDeclined extends Error {
  readonly outcome: Extract<Outcome, { status: "refused" | "unreadable" }>;

  constructor(outcome: Extract<Outcome, { status: "refused" | "unreadable" }>) {
    super(outcome.status);
    this.name = "CommandDeclined";
    this.outcome = outcome;
  }
}
