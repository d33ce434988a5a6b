import type { Member, MemberId, WorkspaceState } from "@tandem/shared";

export interface MemberChoice {
  readonly value: MemberId;
  readonly label: string;
}

/** Who is here, by name, for a list to choose from; `keep` stay in it though they left. */
export function memberChoices(
  view: Pick<WorkspaceState, "members">,
  nameOf: (id: MemberId) => string,
  fits: (member: Member) => boolean = () => true,
  keep: readonly string[] = [],
): readonly MemberChoice[] {
  return Object.values(view.members)
    .filter((member) => (member.active && fits(member)) || keep.includes(member.id))
    .map(({ id }) => ({ value: id, label: nameOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
