import type { CommandInput, CommandType } from "../workspace/decide.ts";
import type { Chooser } from "./chooser.ts";

/** How often a command comes, against the others, and how one is made up. */
export type Row<T extends CommandType> = readonly [weight: number, make: (c: Chooser) => CommandInput[T]];
