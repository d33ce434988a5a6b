import { addLabel } from "./add-label.ts";
import { changeLabel } from "./change-label.ts";
import { labelRequest } from "./label-request.ts";
import { removeLabel } from "./remove-label.ts";

export const LABEL_COMMANDS = [addLabel, changeLabel, removeLabel, labelRequest] as const;
