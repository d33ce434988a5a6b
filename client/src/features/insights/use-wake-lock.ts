import { useEffect } from "react";

/** Keeps the screen awake while shown, where the browser can; asked anew whenever the page comes back into sight. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let gone = false;
    async function hold(): Promise<void> {
      if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
      // Refused on a low battery: then the screen's own settings hold.
      const lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (gone) await lock?.release();
      else held = lock;
    }
    const onSight = () => void hold();
    void hold();
    document.addEventListener("visibilitychange", onSight);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", onSight);
      void held?.release();
    };
  }, []);
}
