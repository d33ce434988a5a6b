import { createContext, useContext } from "react";
import type { Drag } from "./use-card-drag.ts";

/** What is being dragged. A context of its own, so that only what shows it draws anew while a card is carried. */
export const HandContext = createContext<Drag | null>(null);

/** The drag under way, null while there is none. */
export const useDrag = (): Drag | null => useContext(HandContext);
