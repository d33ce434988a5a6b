import { isAdmin, isLeader, isPodHand, tableValues, type Member, type WorkspaceState } from "@tandem/shared";
import { Outlet, useMatches, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useActor, usePresence, useSyncState, useView } from "../live/hooks.ts";
import { useLive } from "../live/live-context.ts";
import { usePeople } from "../live/use-people.ts";
import { useUnread } from "../live/notifications.ts";
import { useSignOut } from "../live/use-sign-out.ts";
import { AvatarGroup } from "../ui/avatar.tsx";
import { counted, instantTime } from "../ui/format.ts";
import { OfflineBanner } from "../ui/offline-banner.tsx";
import { SyncState } from "../ui/sync-state.tsx";
import { FileRequestButton } from "./file-request-button.tsx";
import { InboxBell } from "./inbox-bell.tsx";
import { Notices } from "./notices.tsx";
import { nameOfPage, pageOf } from "./page-names.ts";
import { PaletteButton, PaletteHost } from "./palette-host.tsx";
import { usePagesAtHand } from "./pages-at-hand.ts";
import { useReadOnVisit } from "./read-on-visit.ts";
import { Shell } from "./shell.tsx";
import { ShortcutSheetHost } from "./shortcut-sheet-host.tsx";
import { useExpedites } from "./use-expedites.ts";

const hasSeveralPods = (view: WorkspaceState) => Object.keys(view.pods).length > 1;

interface LiveShellProps {
  readonly slug: string;
  /** The account's own name. */
  readonly name: string;
  readonly workspaces: readonly { readonly slug: string; readonly name: string }[];
}

/** The shell with what the workspace knows: north star, what waits in triage, who is here, whether all is saved. */
export function LiveShell({ slug, name, workspaces }: LiveShellProps) {
  const navigate = useNavigate();
  const actor = useActor();
  const settings = useView((view) => view.settings)!;
  const triage = useView(useCallback((view: WorkspaceState) => waitingFor(view, actor), [actor]));
  const several = useView(hasSeveralPods);
  const isHand = Object.keys(actor.pods).length > 0;
  const expedites = useExpedites(slug);
  const unread = useUnread();
  const sync = useSyncState();
  const here = useMatches({ select: pageOf, structuralSharing: true });
  const page = useView(useCallback((view: WorkspaceState) => nameOfPage(here, view), [here]));
  const { parent } = here;
  const { signOut } = useSignOut();
  useNewerBuild();
  useReadOnVisit(unread);
  usePagesAtHand();
  const next = workspaces[(workspaces.findIndex((w) => w.slug === slug) + 1) % workspaces.length];
  return (
    <Shell
      slug={slug}
      workspace={settings.name}
      page={page}
      {...(parent === undefined ? {} : { parent })}
      {...(settings.northStar ? { northStar: { sentence: settings.northStar } } : {})}
      isPodHand={isHand}
      seesPods={several && (isHand || isLeader(actor) || isAdmin(actor))}
      counts={{ triage, inbox: unread }}
      expedites={expedites}
      presence={<OthersHere />}
      sync={<SyncState state={sync.state} isTroubled={sync.trouble !== null} pending={sync.pending} />}
      {...(sync.state === "offline"
        ? {
            banner: (
              <OfflineBanner
                since={instantTime(sync.since, settings.zone)}
                trouble={sync.trouble}
                pending={sync.pending}
              />
            ),
          }
        : {})}
      find={<PaletteButton />}
      action={<FileRequestButton slug={slug} />}
      bell={<InboxBell slug={slug} unread={unread} />}
      account={{
        me: { name, side: actor.side },
        onAccount: () => void navigate({ to: "/w/$workspace/account", params: { workspace: slug } }),
        onSignOut: signOut,
        ...(workspaces.length > 1 && next
          ? {
              onSwitchWorkspace: () =>
                void navigate({ to: "/w/$workspace/home", params: { workspace: next.slug } }),
            }
          : {}),
      }}
    >
      <Notices slug={slug} />
      <ShortcutSheetHost />
      <PaletteHost />
      <Outlet />
    </Shell>
  );
}

/** An address is left anyway: the moment to fetch the build that the server runs by now. */
function useNewerBuild(): void {
  const router = useRouter();
  const { newerBuild } = useLive();
  useEffect(
    () =>
      router.subscribe("onBeforeNavigate", ({ pathChanged, toLocation }) => {
        if (pathChanged) newerBuild.leaveFor(toLocation.href);
      }),
    [router, newerBuild],
  );
}

/** Filed requests that this member's pods have to answer. */
function waitingFor(view: WorkspaceState, actor: Member): number {
  let count = 0;
  for (const request of tableValues(view.requests)) {
    if (request.standing === "filed" && request.snoozed === null && isPodHand(actor, request.pod)) count++;
  }
  return count;
}

function OthersHere() {
  const actor = useActor();
  const person = usePeople();
  const others = usePresence().filter((id) => id !== actor.id);
  if (others.length === 0) return null;
  return (
    <>
      <AvatarGroup people={others.map(person)} limit={3} />
      <span data-words>{counted(others.length, "other")} here</span>
    </>
  );
}
