let drawn = (): void => undefined;

/** Dialogs come after the first screen: one that is asked for before then waits for it. */
export const dialogsDrawn = {
  once: new Promise<void>((resolve) => (drawn = resolve)),
  now: (): void => drawn(),
};
