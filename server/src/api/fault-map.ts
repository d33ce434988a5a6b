import { type Names, sentenceOf } from "@tandem/shared";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { AccountFault, CommandDeclined } from "../accounts/port.ts";
import { FileFault } from "../files/port.ts";
import { StoreFault } from "../store/port.ts";
import { ApiFault, type Fault, faultOf } from "./fault.ts";
import { fieldProblems } from "./field-problems.ts";

/** The one map from whatever was thrown to the answer. Nothing of the cause leaves but what a fault says of itself. */
export function faultFrom(cause: unknown): Fault {
  if (cause instanceof ApiFault) return cause.fault;
  if (cause instanceof AccountFault) return faultOf(cause.code);
  if (cause instanceof FileFault) return faultOf(cause.code);
  if (cause instanceof StoreFault) return faultOf(cause.kind === "full" ? "store_full" : "store_away");
  if (cause instanceof CommandDeclined) return declined(cause);
  if (cause instanceof TRPCError) return trpcFault(cause);
  return faultOf("bug");
}

/** Who is not in the workspace yet is told no names. */
const NO_NAMES: Names = {
  member: () => "someone",
  request: () => "a request",
  column: () => "a column",
  sprint: () => "a sprint",
};

function declined({ outcome }: CommandDeclined): Fault {
  return outcome.status === "refused"
    ? faultOf("refused", { refusal: outcome.refusal }, sentenceOf(outcome.refusal, NO_NAMES))
    : faultOf("unreadable", { fields: outcome.problems });
}

function trpcFault(error: TRPCError): Fault {
  if (error.cause instanceof z.core.$ZodError)
    return faultOf("unreadable", { fields: fieldProblems(error.cause) });
  switch (error.code) {
    case "PARSE_ERROR":
    case "BAD_REQUEST":
      return faultOf("unreadable", {}, "Tandem could not read that: it is not proper JSON.");
    case "PAYLOAD_TOO_LARGE":
      return faultOf("too_large");
    case "UNSUPPORTED_MEDIA_TYPE":
      return faultOf("not_json");
    case "NOT_FOUND":
      return faultOf("unknown_call");
    case "METHOD_NOT_SUPPORTED":
      return faultOf("wrong_method");
    default:
      return error.cause === undefined ? faultOf("bug") : faultFrom(error.cause);
  }
}
