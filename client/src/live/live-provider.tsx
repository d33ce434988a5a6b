import type { MemberId, WorkspaceId } from "@tandem/shared";
import { useEffect, useEffectEvent, useState, useSyncExternalStore, type ReactNode } from "react";
import { api, queryClient } from "./api.ts";
import { LiveContext, type Live } from "./live-context.ts";
import { heardOfInbox } from "./notifications.ts";
import { openLive } from "./open-live.ts";

export interface LiveProviderProps {
  readonly workspace: WorkspaceId;
  /** The signed-in member: commands are kept and sent under this id only. */
  readonly member: MemberId;
  /** Shown until the workspace is there. */
  readonly fallback: ReactNode;
  /** The session ended. What is unsent waits in this browser until the same member comes back. */
  readonly onSignedOut: () => void;
  /** The browser would not keep something on this device. */
  readonly onTrouble: (cause: unknown) => void;
  readonly children: ReactNode;
}

/** Build of this page, as the server wrote it into its head; null from a development server. */
const ownBuild = document.querySelector('meta[name="tandem-build"]')?.getAttribute("content") ?? null;

/** Holds a workspace open for everything below. */
export function LiveProvider({ workspace, member, fallback, children, ...told }: LiveProviderProps) {
  const [live, setLive] = useState<Live | null>(null);
  const onSignedOut = useEffectEvent(told.onSignedOut);
  const onTrouble = useEffectEvent(told.onTrouble);
  useEffect(() => {
    const opened = openLive({
      me: member,
      workspace,
      build: ownBuild,
      onSignedOut: () => onSignedOut(),
      onTrouble: (cause) => onTrouble(cause),
      onDirectory: () =>
        void queryClient.invalidateQueries(api.workspace.directory.queryFilter({ workspace })),
      onNotified: (unread) => heardOfInbox(workspace, unread),
    });
    let left = false;
    void opened.drafted.then(() => {
      if (!left) setLive(opened.live);
    });
    return () => {
      left = true;
      setLive(null);
      opened.close();
    };
  }, [workspace, member]);
  if (!live) return fallback;
  return (
    <LiveContext value={live}>
      <OnceReady live={live} fallback={fallback}>
        {children}
      </OnceReady>
    </LiveContext>
  );
}

function OnceReady({
  live: { replica },
  fallback,
  children,
}: Pick<LiveProviderProps, "fallback" | "children"> & { live: Live }) {
  const ready = useSyncExternalStore(replica.subscribe, replica.isReady);
  return ready ? children : fallback;
}
