import { dryRun } from "./import-history/dry-run.ts";
import { latest } from "./import-history/latest.ts";
import { start as startImport } from "./import-history/start.ts";
import { end as endCalendar } from "./calendars/end.ts";
import { look as lookAtCalendar } from "./calendars/look.ts";
import { renew as renewCalendar } from "./calendars/renew.ts";
import { list as listDrafts } from "./drafts/list.ts";
import { put as putDraft } from "./drafts/put.ts";
import { accept } from "./invitations/accept.ts";
import { create as createInvitation } from "./invitations/create.ts";
import { join } from "./invitations/join.ts";
import { list } from "./invitations/list.ts";
import { look as lookAtInvitation } from "./invitations/look.ts";
import { revoke } from "./invitations/revoke.ts";
import { list as listNotifications } from "./notifications/list.ts";
import { mailState } from "./notifications/mail-state.ts";
import { markAllRead } from "./notifications/mark-all-read.ts";
import { markRead } from "./notifications/mark-read.ts";
import { preferences } from "./notifications/preferences.ts";
import { savePreferences } from "./notifications/save-preferences.ts";
import { sendTestMail } from "./notifications/send-test-mail.ts";
import { unread } from "./notifications/unread.ts";
import { create as createReset } from "./resets/create.ts";
import { look as lookAtReset } from "./resets/look.ts";
import { use } from "./resets/use.ts";
import { changePassword } from "./session/change-password.ts";
import { demo } from "./session/demo.ts";
import { rename } from "./session/rename.ts";
import { setUp } from "./session/set-up.ts";
import { signIn } from "./session/sign-in.ts";
import { signOut } from "./session/sign-out.ts";
import { signOutEverywhere } from "./session/sign-out-everywhere.ts";
import { status } from "./session/status.ts";
import { router } from "./trpc.ts";
import { campaigns } from "./workspace/campaign-counts.ts";
import { commits } from "./workspace/commits.ts";
import { archived } from "./workspace/archived.ts";
import { cycles } from "./workspace/cycles.ts";
import { deliveries } from "./workspace/deliveries.ts";
import { directory } from "./workspace/directory.ts";
import { finished } from "./workspace/finished.ts";
import { history } from "./workspace/history.ts";
import { promises } from "./workspace/promises.ts";
import { report } from "./workspace/report.ts";
import { search } from "./workspace/search.ts";
import { send } from "./workspace/send.ts";
import { similar } from "./workspace/similar.ts";
import { snapshot } from "./workspace/snapshot.ts";

export const appRouter = router({
  calendars: { look: lookAtCalendar, renew: renewCalendar, end: endCalendar },
  drafts: { list: listDrafts, put: putDraft },
  session: { status, setUp, signIn, signOut, signOutEverywhere, changePassword, rename, demo },
  invitations: { create: createInvitation, list, revoke, look: lookAtInvitation, accept, join },
  resets: { create: createReset, look: lookAtReset, use },
  history: { dryRun, import: startImport, latest },
  notifications: {
    list: listNotifications,
    unread,
    markRead,
    markAllRead,
    preferences,
    savePreferences,
    mailState,
    sendTestMail,
  },
  workspace: {
    send,
    snapshot,
    campaigns,
    commits,
    history,
    directory,
    promises,
    cycles,
    report,
    finished,
    similar,
    archived,
    deliveries,
    search,
  },
});

export type AppRouter = typeof appRouter;
