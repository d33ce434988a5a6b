import type { PodRole, Role } from "@tandem/shared";

/** Every role of a workspace, in the order in which they are shown. */
export const ROLES: readonly Role[] = ["marketer", "leader", "admin", "viewer"];

export const roleName: Readonly<Record<Role, string>> = {
  marketer: "Marketer",
  leader: "Leader",
  admin: "Admin",
  viewer: "Viewer",
};

/** What a role lets one do, beside its choice. */
export const roleHint: Readonly<Record<Role, string>> = {
  marketer: "files requests and accepts what comes back",
  leader: "sets goals and targets, decides appeals",
  admin: "looks after people, pods and the calendar",
  viewer: "sees everything, changes nothing",
};

export const podRoleName: Readonly<Record<PodRole, string>> = { member: "Pod member", lead: "Pod lead" };

/** "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
