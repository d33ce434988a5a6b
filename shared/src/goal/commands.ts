import { activateGoal } from "./activate-goal.ts";
import { changeGoal } from "./change-goal.ts";
import { endGoal } from "./end-goal.ts";
import { proposeGoal } from "./propose-goal.ts";
import { serveGoal } from "./serve-goal.ts";

export const GOAL_COMMANDS = [proposeGoal, changeGoal, activateGoal, endGoal, serveGoal] as const;
