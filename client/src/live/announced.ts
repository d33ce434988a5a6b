import type { MemberId, WorkspaceId } from "@tandem/shared";

/** How many ids are remembered: more than ever wait at once, and than come back from a question within days. */
const MOST = 200;

/** What a member was told of on this device, so that a reload, which begins with an older state, tells nothing twice. */
export interface Announced {
  /** Ids, the oldest first; null where nothing was ever kept here. */
  read(): readonly string[] | null;
  keep(ids: Iterable<string>): void;
}

/** Kept at once and for every tab: a page may go the moment after it told something. */
export function createAnnounced(
  store: Pick<Storage, "getItem" | "setItem">,
  { me, workspace }: { readonly me: MemberId; readonly workspace: WorkspaceId },
): Announced {
  const key = `tandem-announced ${me} ${workspace}`;
  return {
    read() {
      try {
        const text = store.getItem(key);
        return text === null ? null : text.split(" ").filter(Boolean);
      } catch {
        return null;
      }
    },
    keep(ids) {
      try {
        store.setItem(key, [...ids].slice(-MOST).join(" "));
      } catch {
        // A browser that keeps nothing tells it once more after a reload.
      }
    },
  };
}
