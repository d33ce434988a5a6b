import type { RequestId } from "../kernel/ids.ts";

/** How one request may be linked to another by people: it blocks it, says the same, relates to it, or goes on from it. */
export const LINK_KINDS = ["blocks", "duplicates", "relates", "follow_up"] as const;
/** `part_of` comes of splitting alone. */
export const EVERY_LINK_KIND = [...LINK_KINDS, "part_of"] as const;
export type LinkKind = (typeof EVERY_LINK_KIND)[number];

/** One end of a link as the request at that end keeps it, so that a card needs to look at no other. */
export interface RequestLink {
  readonly kind: LinkKind;
  /** `out`: this request blocks, duplicates, follows up or is part of the other; `in`: the other does so. */
  readonly way: "out" | "in";
  readonly other: RequestId;
  /** Of the other, which may be archived by now. */
  readonly key: string;
}

/** As many ends as one request has at most. */
export const MOST_LINKS = 40;

/** Whether the other end blocks this one. */
export const isBlocker = ({ kind, way }: RequestLink): boolean => kind === "blocks" && way === "in";

/** Whether an end is the one that such a link would have. A relation has no direction. */
export const isSameLink = (link: RequestLink, wanted: Omit<RequestLink, "key">): boolean =>
  link.kind === wanted.kind &&
  link.other === wanted.other &&
  (link.kind === "relates" || link.way === wanted.way);
