import type { MemberId } from "@tandem/shared";
import { createStore } from "idb-keyval";
import { countUnsent } from "./outbox.ts";

/** Where this browser keeps the commands of all its accounts. */
export const outboxStore = createStore("tandem-outbox", "commands");

/** How many commands of these members wait unsent in this browser: asked before signing out. */
export const unsentOf = (members: readonly MemberId[]): Promise<number> =>
  countUnsent(outboxStore, localStorage, members);
