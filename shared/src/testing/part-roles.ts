import type { LABEL_COMMANDS } from "../label/commands.ts";
import type { LabelId, SubtaskId } from "../kernel/ids.ts";
import type { LINK_COMMANDS } from "../link/commands.ts";
import type { SUBTASK_COMMANDS } from "../subtask/commands.ts";
import type { CommandInput, CommandType } from "../workspace/decide.ts";
import { id, requestId } from "./ids.ts";
import { PEOPLE, type Scenario } from "./scenario.ts";
import type { Actor } from "./situation.ts";

/** Who may give a command in the canonical situation. */
export interface RoleRow<T extends CommandType> {
  readonly may: readonly Actor[];
  readonly input: CommandInput[T];
  /** What happens before, beyond a request filed by `requester`. */
  readonly given?: (s: Scenario) => void;
}

type Part = (typeof LABEL_COMMANDS | typeof LINK_COMMANDS | typeof SUBTASK_COMMANDS)[number]["type"];

const request = requestId(1);
const label = id<LabelId>(0x84);
const labels: readonly Actor[] = ["lead", "otherPodsLead", "marketingLeader", "itLeader", "admin", "system"];
const look = { name: "Legal", color: "plum", sign: "shield" } as const;
const labelled = (s: Scenario) => void s.give("admin", "label.add", { label, ...look });

const steers: readonly Actor[] = ["requester", "hand", "lead", "system"];
const step = { subtask: id<SubtaskId>(0x85), title: "Draft the texts", assignee: PEOPLE.otherMarketer };
const stepped = (s: Scenario) => void s.give("hand", "request.subtask_add", { request, ...step });

/** Labels, links and sub-tasks. */
export const PART_ROLES = {
  "label.add": { may: labels, input: { label, ...look } },
  "label.change": { may: labels, input: { label, sign: "leaf" }, given: labelled },
  "label.remove": { may: labels, input: { label }, given: labelled },
  "request.label": {
    may: steers,
    input: { request, labels: [label] },
    given: labelled,
  },
  "request.link": { may: steers, input: { request, to: requestId(2), kind: "blocks" } },
  "request.unlink": { may: steers, input: { request: requestId(2), to: request, kind: "blocks" } },
  "request.split": {
    may: ["hand", "lead", "system"],
    input: { request, into: [{ request: requestId(3), title: "Half" }] },
  },
  "request.subtask_add": { may: steers, input: { request, ...step } },
  "request.subtask_change": {
    may: [...steers, "otherMarketer"],
    input: { request, subtask: step.subtask, done: true },
    given: stepped,
  },
  "request.subtask_remove": {
    may: steers,
    input: { request, subtask: step.subtask },
    given: stepped,
  },
} as const satisfies { readonly [T in Part]: RoleRow<T> };
