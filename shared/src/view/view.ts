import type { MemberId, PodId, ViewId } from "../kernel/ids.ts";

/** A way to look at a pod's board that somebody gave a name: its filters, lanes and density, as the address holds them. */
export interface View {
  readonly id: ViewId;
  readonly name: string;
  readonly pod: PodId;
  /** What the address of the board says, by its own names; the board alone knows what they mean. */
  readonly search: Readonly<Record<string, string>>;
  /** Offered to everyone who opens this board, not only to its owner. */
  readonly isShared: boolean;
  readonly owner: MemberId | null;
}

/** Of one person on one board, and of all together shared on one board. */
export const MOST_VIEWS = 20;

/** What somebody is offered on a board: shared ones and their own, by name. */
export const viewsOf = (
  { views }: { readonly views: Readonly<Record<string, View>> },
  pod: PodId,
  member: MemberId,
): View[] =>
  Object.values(views)
    .filter((view) => view.pod === pod && (view.isShared || view.owner === member))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
