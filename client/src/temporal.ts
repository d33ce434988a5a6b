import type { Temporal as Standard } from "temporal-polyfill";

declare global {
  var Temporal: typeof Standard | undefined;
}

/** Stands for `temporal-polyfill` in the built client (see vite.config.ts). Call `temporalReady` before anything reads it. */
export let Temporal = globalThis.Temporal;

/** Fetches the polyfill where the browser has no Temporal of its own. */
export async function temporalReady(): Promise<void> {
  Temporal ??= (await import("temporal-polyfill/implementation")).Temporal;
}
