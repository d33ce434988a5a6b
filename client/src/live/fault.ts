import type { AppRouter, Fault } from "@tandem/server";
import { TRPCClientError } from "@trpc/client";

/** Whether a call came back as a fault of its own, with or without an answer of the server. */
export const isServerFault = (cause: unknown): cause is TRPCClientError<AppRouter> =>
  cause instanceof TRPCClientError;

/** What a call that did not succeed says to a person; "away" where the server did not answer at all. */
export type CallFault = Pick<Fault, "sentence" | "fields" | "retryAfter"> & {
  readonly code: Fault["code"] | "away";
};

const AWAY: CallFault = {
  code: "away",
  sentence: "Tandem does not answer. Look at your connection and try again; what you typed stays.",
};

/** Reads whatever a call threw; null where it threw nothing. */
export function faultIn(cause: unknown): CallFault | null {
  if (cause === null || cause === undefined) return null;
  return (isServerFault(cause) ? cause.data : undefined) ?? AWAY;
}

/** What is to be said under the field of this name, such as `workspace.name`. */
export const problemOf = (fault: CallFault | null, field: string): string | undefined =>
  fault?.fields?.find((problem) => problem.field === field)?.problem;
