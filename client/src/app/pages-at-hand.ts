import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { fetchLater } from "../ui/later.tsx";

/** What people go on with when the connection is lost. */
const DAILY = [
  "home",
  "board",
  "triage",
  "requests",
  "requests/$key",
  "inbox",
  "file",
  "plan",
  "sprint",
] as const;

/** Rest after the first page is drawn, in milliseconds: it comes first. */
const REST_MS = 500;

/** Fetches the code of the daily pages while nobody waits, so that each opens at once, and also without a connection. */
export function usePagesAtHand(): void {
  const router = useRouter();
  useEffect(() => {
    let over = false;
    async function fetchAll(): Promise<void> {
      await fetchLater();
      for (const page of DAILY) {
        if (over) return;
        // A page that does not come now is asked for again when someone opens it.
        await router.loadRouteChunk(router.routesById[`/w/$workspace/${page}`])?.catch(() => undefined);
      }
    }
    const timer = setTimeout(() => void fetchAll(), REST_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [router]);
}
