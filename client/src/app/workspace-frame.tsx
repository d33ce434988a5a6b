import type { WorkspaceState } from "@tandem/shared";
import { Outlet, useMatches, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { client, queryClient } from "../live/api.ts";
import { useActor, useSyncState, useUnsentCount, useView } from "../live/hooks.ts";
import { useLive } from "../live/live-context.ts";
import { useNames } from "../live/use-names.ts";
import { confirm } from "../ui/confirm.tsx";
import { OfflineBanner } from "../ui/offline-banner.tsx";
import { SyncState } from "../ui/sync-state.tsx";
import { FileRequestButton } from "./file-request-button.tsx";
import { pageOf } from "./page-names.ts";
import { Shell } from "./shell.tsx";

const settingsOf = (view: WorkspaceState) => view.settings;
const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The shell, filled with what the live workspace knows: its name, its north star, oneself, and where one's changes are. */
export function WorkspaceFrame({ slug }: { readonly slug: string }) {
  const navigate = useNavigate();
  const router = useRouter();
  const { newerBuild } = useLive();
  const { page, parent } = useMatches({ select: pageOf, structuralSharing: true });
  const settings = useView(settingsOf);
  const me = useActor();
  const nameOf = useNames();
  const sync = useSyncState();
  const unsent = useUnsentCount();

  // An address is left anyway: the moment to fetch the build that the server runs by now.
  useEffect(
    () =>
      router.subscribe("onBeforeNavigate", ({ pathChanged, toLocation }) => {
        if (pathChanged) newerBuild.leaveFor(toLocation.href);
      }),
    [router, newerBuild],
  );

  async function signOut(): Promise<void> {
    await client.session.signOut.mutate();
    queryClient.clear();
    await navigate({ to: "/sign-in" });
  }

  function askToSignOut(): void {
    if (unsent === 0) return void signOut();
    confirm({
      title:
        unsent === 1
          ? "1 change has not reached the server"
          : `${unsent} changes have not reached the server`,
      body: "They wait in this browser and go out once you sign in here again. Nobody else can see them until then.",
      confirmLabel: "Sign out and keep them here",
      cancelLabel: "Stay",
      onConfirm: () => void signOut(),
    });
  }

  return (
    <Shell
      slug={slug}
      workspace={settings?.name ?? slug}
      page={page}
      {...(parent === undefined ? {} : { parent })}
      {...(settings?.northStar ? { northStar: { sentence: settings.northStar } } : {})}
      sync={<SyncState state={sync.state} pending={sync.pending} />}
      banner={
        sync.state === "offline" && (
          <OfflineBanner since={timeOfDay.format(sync.since)} pending={sync.pending} />
        )
      }
      action={<FileRequestButton slug={slug} />}
      account={{
        me: { name: nameOf(me.id), side: me.side },
        onAccount: () => void navigate({ to: "/w/$workspace/settings", params: { workspace: slug } }),
        onSignOut: askToSignOut,
      }}
    >
      <Outlet />
    </Shell>
  );
}
