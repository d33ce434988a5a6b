import type { WorkspaceState } from "@tandem/shared";
import { podRoleName, roleName } from "../../ui/role-words.ts";
import type { Terms } from "./terms-fields.tsx";

/** "Leader, Admin, Pod lead of Campaign pod"; nothing held is said too. */
export function termsWords({ roles, pods }: Terms, view: Pick<WorkspaceState, "pods">): string {
  const words = [
    ...roles.map((role) => roleName[role]),
    ...Object.entries(pods).map(
      ([pod, role]) => `${podRoleName[role]} of ${view.pods[pod]?.name ?? "a pod"}`,
    ),
  ];
  return words.length === 0 ? "Looks on" : words.join(", ");
}
