import { askOutcome } from "./ask-outcome.ts";
import { reportOutcome } from "./report-outcome.ts";

export const OUTCOME_COMMANDS = [askOutcome, reportOutcome] as const;
