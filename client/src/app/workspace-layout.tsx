import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams, useRouterState } from "@tanstack/react-router";
import { IconDoorOff } from "@tabler/icons-react";
import { api } from "../live/api.ts";
import { leaveTo } from "../live/leave-page.ts";
import { LiveProvider } from "../live/live-provider.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { notifyRefused } from "../ui/notify.tsx";
import { PlainPage } from "../ui/plain-page.tsx";
import { LiveShell } from "./live-shell.tsx";
import { LoadingFrame } from "./loading-frame.tsx";

/** The signed-in frame of one workspace: who one is, the live workspace, and the shell that shows both. */
export function WorkspaceLayout() {
  const { workspace: slug } = useParams({ from: "/w/$workspace" });
  const here = useRouterState({ select: (state) => state.location.href });
  const { data: status, isError } = useQuery(
    api.session.status.queryOptions(undefined, { staleTime: 60_000 }),
  );
  if (!status) return isError ? <Away /> : <LoadingFrame />;
  // The demo lets people in before anybody has set Tandem up.
  if (!status.signedIn && status.needsSetUp) return <Navigate to="/set-up" />;
  if (!status.signedIn) return <Navigate to="/sign-in" search={{ to: here }} />;
  const { account, workspaces } = status.signedIn;
  const workspace = workspaces.find((w) => w.slug === slug);
  if (!workspace) return <NotHere others={workspaces.map((w) => w.slug)} />;
  return (
    <LiveProvider
      key={workspace.id}
      workspace={workspace.id}
      member={workspace.member}
      fallback={<LoadingFrame />}
      onSignedOut={() => leaveTo(`/sign-in?${new URLSearchParams({ to: here })}`)}
      onTrouble={() =>
        notifyRefused({
          reason: "This browser keeps nothing on this device.",
          detail:
            "What you do is sent while you are connected, but would not survive a reload. Private windows do this.",
        })
      }
    >
      <LiveShell slug={slug} name={account.name} workspaces={workspaces} />
    </LiveProvider>
  );
}

function Away() {
  return (
    <PlainPage heading="Tandem does not answer">
      <p>The server cannot be reached. This page tries again by itself as soon as it is reloaded.</p>
    </PlainPage>
  );
}

function NotHere({ others }: { readonly others: readonly string[] }) {
  const first = others[0];
  return (
    <PlainPage heading="No such workspace">
      <EmptyState look="bare" icon={IconDoorOff} heading="It is not there, or not yours to see">
        {first === undefined ? (
          "Ask an admin for an invitation."
        ) : (
          <a href={`/w/${first}/home`}>Go to your workspace</a>
        )}
      </EmptyState>
    </PlainPage>
  );
}
