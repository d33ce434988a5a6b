import type { z } from "zod";
import type { FieldProblem } from "./fault.ts";

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Is missing." : `Must be ${issue.expected}.`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "Is missing."
        : issue.message.startsWith("Too small")
          ? `At least ${issue.minimum}.`
          : issue.message;
    case "too_big":
      return issue.message.startsWith("Too big") ? `At most ${issue.maximum}.` : issue.message;
    case "invalid_format":
      return issue.format === "email" ? "This is not an e-mail address." : "Is not in the expected form.";
    case "invalid_value":
      return `Must be one of ${issue.values.map(String).join(", ")}.`;
    case "custom":
      return issue.message;
    default:
      return "Is not in the expected form.";
  }
}

/** What zod found, one line a field, in words. */
export const fieldProblems = (cause: z.core.$ZodError): FieldProblem[] =>
  cause.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ field: fieldOf([...issue.path, key]), problem: "Is not known." }))
      : [{ field: fieldOf(issue.path), problem: problemOf(issue) }],
  );
