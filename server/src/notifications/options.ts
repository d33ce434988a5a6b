import type { Accounts } from "../accounts/port.ts";
import type { Store } from "../store/port.ts";
import type { Database } from "../store/sql.ts";
import type { Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import type { SmtpSettings } from "./smtp.ts";

export interface NotificationsOptions {
  /** The store's own handle: inboxes and log share one file and one connection. */
  readonly database: Database;
  readonly accounts: Accounts;
  readonly engines: Engines;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  /** What signs the links of mails. */
  readonly secret: string;
  /** Where people reach Tandem. */
  readonly publicUrl: string;
  /** null: no mail, and what is told meanwhile is never mailed later. */
  readonly smtp: SmtpSettings | null;
}
