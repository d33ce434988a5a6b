import { addSubtask } from "./add-subtask.ts";
import { changeSubtask } from "./change-subtask.ts";
import { removeSubtask } from "./remove-subtask.ts";

export const SUBTASK_COMMANDS = [addSubtask, changeSubtask, removeSubtask] as const;
