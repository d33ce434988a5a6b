import type { LinkKind, RequestLink } from "@tandem/shared";

/** What a request is to the other, by the way of the link. */
export const linkWords: Readonly<Record<LinkKind, Readonly<Record<RequestLink["way"], string>>>> = {
  blocks: { out: "Blocks", in: "Blocked by" },
  duplicates: { out: "Duplicates", in: "Duplicated by" },
  relates: { out: "Relates to", in: "Relates to" },
  follow_up: { out: "Follows up", in: "Followed up by" },
  part_of: { out: "Part of", in: "Split into" },
};
