import { fetchedLater } from "../ui/later.tsx";

/** Lets the browser keep this build (bundle/service-worker.js), once the first screen stands. Not where pages come without https. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  fetchedLater(() => navigator.serviceWorker.register("/sw.js"));
}
