import type { WorkspaceState } from "@tandem/shared";
import type { KeptState } from "./kept.ts";
import type { Replica } from "./replica.ts";

/** Rest after the opening before the state is written the first time, in milliseconds. */
const REST_MS = 3_000;

/**
 * Keeps the confirmed state a while after the opening, whenever the line is lost, and when the page is hidden: writing a large one
 * takes longer than a frame, so it is not done while somebody works. Returns how to stop.
 */
export function keepAtTimes(replica: Replica<WorkspaceState>, kept: KeptState): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offline = false;

  const keep = (): void => {
    if (replica.isReady()) void kept.keep(replica.getConfirmed());
  };
  const follow = (): void => {
    if (replica.isReady()) timer ??= setTimeout(keep, REST_MS);
    const isOffline = replica.getSync().state === "offline";
    if (isOffline && !offline) keep();
    offline = isOffline;
  };
  const hide = (): void => {
    if (document.visibilityState === "hidden") keep();
  };

  const unsubscribe = replica.subscribe(follow);
  document.addEventListener("visibilitychange", hide);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hide);
  };
}
