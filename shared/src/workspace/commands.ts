import { CAMPAIGN_COMMANDS } from "../campaign/commands.ts";
import { CATALOGUE_COMMANDS } from "../catalogue/commands.ts";
import { CONVERSATION_COMMANDS } from "../conversation/commands.ts";
import { GOAL_COMMANDS } from "../goal/commands.ts";
import { LABEL_COMMANDS } from "../label/commands.ts";
import { LINK_COMMANDS } from "../link/commands.ts";
import { MEMBER_COMMANDS } from "../member/commands.ts";
import { OUTCOME_COMMANDS } from "../outcome/commands.ts";
import { POD_COMMANDS } from "../pod/commands.ts";
import { RECURRING_COMMANDS } from "../recurring/commands.ts";
import { TEMPLATE_COMMANDS } from "../template/commands.ts";
import { REQUEST_COMMANDS } from "../request/commands.ts";
import { RETRO_COMMANDS } from "../retro/commands.ts";
import { SKILL_COMMANDS } from "../skill/commands.ts";
import { SPRINT_COMMANDS } from "../sprint/commands.ts";
import { SUBTASK_COMMANDS } from "../subtask/commands.ts";
import { VIEW_COMMANDS } from "../view/commands.ts";
import { configureWorkspace } from "./configure-workspace.ts";
import { createWorkspace } from "./create-workspace.ts";
import { steerWorkspace } from "./steer-workspace.ts";

/** Every command there is, area by area. */
export const COMMANDS = [
  createWorkspace,
  configureWorkspace,
  steerWorkspace,
  ...MEMBER_COMMANDS,
  ...POD_COMMANDS,
  ...CATALOGUE_COMMANDS,
  ...CAMPAIGN_COMMANDS,
  ...LABEL_COMMANDS,
  ...SKILL_COMMANDS,
  ...GOAL_COMMANDS,
  ...LINK_COMMANDS,
  ...SUBTASK_COMMANDS,
  ...VIEW_COMMANDS,
  ...SPRINT_COMMANDS,
  ...RETRO_COMMANDS,
  ...REQUEST_COMMANDS,
  ...RECURRING_COMMANDS,
  ...TEMPLATE_COMMANDS,
  ...CONVERSATION_COMMANDS,
  ...OUTCOME_COMMANDS,
] as const;
