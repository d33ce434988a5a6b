import { MemberId } from "@tandem/shared";

/** What the address of the page holds: whose work; oneself where it is left out. */
export interface WorkSearch {
  readonly member?: MemberId;
}

/** Reads the address; what it does not know is left out. */
export function readWorkSearch(raw: Readonly<Record<string, unknown>>): WorkSearch {
  const member = MemberId.safeParse(raw["member"]);
  return member.success ? { member: member.data } : {};
}
