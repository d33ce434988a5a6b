import { addRecurring } from "./add-recurring.ts";
import { changeRecurring } from "./change-recurring.ts";
import { fileRecurring } from "./file-recurring.ts";
import { pauseRecurring } from "./pause-recurring.ts";
import { removeRecurring } from "./remove-recurring.ts";

export const RECURRING_COMMANDS = [
  addRecurring,
  changeRecurring,
  pauseRecurring,
  removeRecurring,
  fileRecurring,
] as const;
