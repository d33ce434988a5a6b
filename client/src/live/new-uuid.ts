import { uuidV7 } from "@tandem/shared";

/**
 * A new id for what a command creates. `crypto.randomUUID` is not used: it exists only on pages with https.
 */
export const newUuid = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
