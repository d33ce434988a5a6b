/** A refusal may be here before the commit that it is about: the socket brings that one. Milliseconds to wait for it. */
const WAITS_MS = 3_000;

/** Goes on once something shows in the view, or when it has not come for a while. */
export function whenSeen(
  replica: { readonly subscribe: (listener: () => void) => () => void },
  isSeen: () => boolean,
  goOn: () => void,
): void {
  if (isSeen()) return goOn();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stop();
    clearTimeout(timer);
    goOn();
  };
  const stop = replica.subscribe(() => {
    if (isSeen()) end();
  });
  const timer = setTimeout(end, WAITS_MS);
}
