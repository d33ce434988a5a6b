import { redirect } from "@tanstack/react-router";
import { api, queryClient } from "../live/api.ts";

/** Where `/` goes among several workspaces: the one that was open last in this browser. */
const LAST_WORKSPACE = "tandem-last-workspace";

/** Who is signed in and where; asked once, and again after the session changed. Navigating offline asks nobody. */
const status = () => queryClient.ensureQueryData(api.session.status.queryOptions());

/** `/`: on to set-up, to sign-in, or to one's workspace. */
export async function enter(): Promise<never> {
  const { needsSetUp, signedIn } = await status();
  if (needsSetUp && !signedIn) throw redirect({ to: "/set-up" });
  const last = localStorage.getItem(LAST_WORKSPACE);
  const workspaces = signedIn?.workspaces ?? [];
  const workspace = workspaces.find(({ slug }) => slug === last) ?? workspaces[0];
  if (!workspace) throw redirect({ to: "/sign-in" });
  throw redirect({ to: "/w/$workspace/home", params: { workspace: workspace.slug } });
}

/** Every page of a workspace: for members only; anyone else signs in and comes back here, or learns that it is not theirs. */
export async function guard(slug: string, href: string): Promise<void> {
  const { signedIn } = await status();
  if (!signedIn) throw redirect({ to: "/sign-in", search: { to: href } });
  if (signedIn.workspaces.length === 0) throw redirect({ to: "/sign-in" });
  // The page's frame says that it is not there.
  if (!signedIn.workspaces.some((workspace) => workspace.slug === slug)) return;
  localStorage.setItem(LAST_WORKSPACE, slug);
}

/** Sign-in never trusts what was known of the session: whoever comes here may have lost it a moment ago. */
export async function askAnew(): Promise<void> {
  await queryClient.fetchQuery(api.session.status.queryOptions(undefined, { staleTime: 0 }));
}
