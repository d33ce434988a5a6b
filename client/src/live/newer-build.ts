/** What a page needs to leave for a newer build of itself. */
interface PageDoor {
  /** Build of this page; null: the first that the server names. */
  readonly build: string | null;
  readonly isHidden: () => boolean;
  /** Calls back each time the page is hidden or shown. */
  readonly onVisibility: (listener: () => void) => () => void;
  /** Loads the page again, at this address or at the current one. */
  readonly reload: (href?: string) => void;
  /** Remembers across reloads for which build one was made, so that a page kept by a cache in between does not reload for ever. */
  readonly remembered: Pick<Storage, "getItem" | "setItem">;
}

const KEY = "tandem reloaded for build";

export interface NewerBuild {
  /** The server says which build it runs. */
  heard(build: string): void;
  /** The person goes elsewhere: true if the page was loaded anew on the way. */
  leaveFor(href: string): boolean;
  stop(): void;
}

/**
 * Loads the page anew once the server runs another build, but only when nobody looks at it or when the person goes to another screen
 * anyway. Commands and drafts wait in the browser's database meanwhile.
 */
export function watchForNewerBuild({
  build,
  isHidden,
  onVisibility,
  reload,
  remembered,
}: PageDoor): NewerBuild {
  let own = build;
  let newer: string | null = null;

  function go(href?: string): boolean {
    if (newer === null || remembered.getItem(KEY) === newer) return false;
    remembered.setItem(KEY, newer);
    reload(href);
    return true;
  }

  const stop = onVisibility(() => {
    if (isHidden()) go();
  });

  return {
    heard(build) {
      own ??= build;
      newer = build === own ? null : build;
      if (isHidden()) go();
    },
    leaveFor: (href) => go(href),
    stop,
  };
}

/** The door of a real page. */
export const pageDoor = (build: string | null): PageDoor => ({
  build,
  isHidden: () => document.visibilityState === "hidden",
  onVisibility(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
  reload: (href) => (href === undefined ? location.reload() : location.assign(href)),
  remembered: sessionStorage,
});
