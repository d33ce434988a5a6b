import { Outlet, useMatches, useNavigate, useParams } from "@tanstack/react-router";
import { FileRequestButton } from "./file-request-button.tsx";
import { pageOf } from "./page-names.ts";
import { Shell } from "./shell.tsx";

/** The signed-in frame of one workspace: composes the shell with what the workspace knows. */
export function WorkspaceLayout() {
  const { workspace: slug } = useParams({ from: "/w/$workspace" });
  const navigate = useNavigate();
  const { page, parent } = useMatches({ select: pageOf, structuralSharing: true });
  return (
    <Shell
      slug={slug}
      workspace={slug}
      page={page}
      {...(parent === undefined ? {} : { parent })}
      action={<FileRequestButton slug={slug} />}
      account={{
        me: { name: slug, side: "it" },
        onAccount: () => void navigate({ to: "/w/$workspace/settings", params: { workspace: slug } }),
        onSignOut: () => void navigate({ to: "/sign-in" }),
      }}
    >
      <Outlet />
    </Shell>
  );
}
