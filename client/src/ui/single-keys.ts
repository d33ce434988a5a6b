const NAME = "tandem-single-keys";
const listeners = new Set<() => void>();

/**
 * Whether single keys do something. Who speaks to the machine, or whose hand hits keys by chance, switches them off in the sheet of
 * keys (WCAG 2.1.4); it is kept in this browser.
 */
export const singleKeys = {
  get: (): boolean => localStorage.getItem(NAME) !== "off",
  set(isOn: boolean): void {
    if (isOn) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
    for (const tell of listeners) tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
