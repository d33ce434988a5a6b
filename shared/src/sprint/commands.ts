import { changeSprint } from "./change-sprint.ts";
import { closeSprint } from "./close-sprint.ts";
import { planSprint } from "./plan-sprint.ts";
import { setDaysOff } from "./set-days-off.ts";
import { startSprint } from "./start-sprint.ts";

export const SPRINT_COMMANDS = [planSprint, changeSprint, setDaysOff, startSprint, closeSprint] as const;
