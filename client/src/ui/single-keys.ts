const NAME = "tandem-single-keys";
const listeners = new Set<() => void>();
let isOnHere = true;

/**
 * Whether single keys do something. Who speaks to the machine, or whose hand hits keys by chance, switches them off in the sheet of
 * keys (WCAG 2.1.4); it is kept in this browser.
 */
export const singleKeys = {
  get(): boolean {
    try {
      return localStorage.getItem(NAME) !== "off";
    } catch {
      return isOnHere;
    }
  },
  set(isOn: boolean): void {
    isOnHere = isOn;
    try {
      if (isOn) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, "off");
    } catch {
      // A browser that keeps nothing remembers it as long as the page.
    }
    for (const tell of listeners) tell();
  },
  /** Hears other tabs too. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      removeEventListener("storage", listener);
    };
  },
};
