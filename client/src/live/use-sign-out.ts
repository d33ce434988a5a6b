import { useMutation } from "@tanstack/react-query";
import { use } from "react";
import { confirm } from "../ui/confirm.tsx";
import { counted } from "../ui/format.ts";
import { notifyRefused } from "../ui/notify.tsx";
import { api, client, queryClient } from "./api.ts";
import { faultIn } from "./fault.ts";
import { leaveTo } from "./leave-page.ts";
import { LiveContext } from "./live-context.ts";
import { forgetSession } from "./remembered-session.ts";
import { unsentOf } from "./unsent.ts";

interface SignOutOptions {
  /** All browsers and devices of the account, which is always asked first. */
  readonly everywhere?: boolean;
  /** The page itself asks anew who is there; otherwise the sign-in page follows. */
  readonly stay?: boolean;
  /** How the page is left. */
  readonly leave?: typeof leaveTo;
}

const STILL_KEPT = "They stay in this browser and go out once you sign in here again.";

/**
 * The one way to sign out. Asks first while changes of any of the account's workspaces are unsent, and leaves only once the session
 * has ended: whoever is still signed in reads why.
 */
export function useSignOut({ everywhere = false, stay = false, leave = leaveTo }: SignOutOptions = {}) {
  const live = use(LiveContext);

  async function unsentHere(): Promise<number> {
    const workspaces = queryClient.getQueryData(api.session.status.queryKey())?.signedIn?.workspaces ?? [];
    // A browser that keeps nothing has nothing unsent but what this page holds; the live workspace has said so before.
    const kept = await unsentOf([...new Set(workspaces.map(({ member }) => member))]).catch(() => 0);
    return Math.max(kept, live?.replica.unsentCount() ?? 0);
  }

  async function end(): Promise<void> {
    try {
      await (everywhere ? client.session.signOutEverywhere : client.session.signOut).mutate();
    } catch (cause) {
      // It ended already, in another tab or by its time.
      if (faultIn(cause)?.code !== "signed_out") throw cause;
    }
    await forgetSession();
  }

  const ending = useMutation({
    mutationFn: end,
    // Without a connection one is told so at once; a sign-out that waits for the line would look like one that is done.
    networkMode: "always",
    onSuccess: () => {
      if (stay) return queryClient.resetQueries();
      leave("/sign-in");
    },
    onError: (cause) => {
      const fault = faultIn(cause);
      notifyRefused({ reason: "You are still signed in.", ...(fault ? { detail: fault.sentence } : {}) });
    },
  });

  async function signOut(): Promise<void> {
    const unsent = await unsentHere();
    if (unsent === 0 && !everywhere) return ending.mutate();
    const waiting = `${counted(unsent, "change")} not sent yet`;
    const everyOne = "Every browser and device of yours is signed out within a second, this one too.";
    confirm({
      title: everywhere ? "Sign out everywhere" : waiting,
      body: !everywhere ? STILL_KEPT : unsent === 0 ? everyOne : `${everyOne} ${waiting}. ${STILL_KEPT}`,
      confirmLabel: everywhere ? "Sign out everywhere" : "Sign out",
      cancelLabel: "Stay",
      onConfirm: () => ending.mutate(),
    });
  }

  return { signOut: () => void signOut(), isPending: ending.isPending };
}
