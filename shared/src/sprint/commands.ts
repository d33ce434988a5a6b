import { changeSprint } from "./change-sprint.ts";
import { closeSprint } from "./close-sprint.ts";
import { planSprint } from "./plan-sprint.ts";
import { startSprint } from "./start-sprint.ts";

export const SPRINT_COMMANDS = [planSprint, changeSprint, startSprint, closeSprint] as const;
