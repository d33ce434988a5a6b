import type { WorkspaceState } from "../workspace/state.ts";
import type { PodRole } from "./member.ts";

/** Whether any of these pods is not of this workspace. */
export const unknownPod = (state: WorkspaceState, pods: Readonly<Record<string, PodRole>>): boolean =>
  Object.keys(pods).some((pod) => !Object.hasOwn(state.pods, pod));
