import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { api, queryClient } from "../live/api.ts";
import { LiveProvider } from "../live/live-provider.tsx";
import { SkeletonColumn } from "../ui/skeleton-column.tsx";
import { WorkspaceFrame } from "./workspace-frame.tsx";

/** Holds the workspace of this address open for whoever is signed in and a member of it; anyone else signs in. */
export function WorkspaceLayout() {
  const { workspace: slug } = useParams({ from: "/w/$workspace" });
  const navigate = useNavigate();
  const { data: status } = useQuery(api.session.status.queryOptions());
  if (!status) return <SkeletonColumn />;
  const here = status.signedIn?.workspaces.find((workspace) => workspace.slug === slug);
  if (!here) return <Navigate to="/sign-in" />;
  return (
    <LiveProvider
      key={here.id}
      workspace={here.id}
      member={here.member}
      fallback={<SkeletonColumn />}
      onSignedOut={() => {
        queryClient.clear();
        void navigate({ to: "/sign-in" });
      }}
      onTrouble={tellNotKept}
    >
      <WorkspaceFrame slug={slug} />
    </LiveProvider>
  );
}

/** Said once, however often the browser declines. */
const tellNotKept = (): void => {
  notifications.show({
    id: "not kept on this device",
    message: "This browser keeps nothing on this device. Leave the page only when it says “Saved”.",
    autoClose: false,
  });
};
