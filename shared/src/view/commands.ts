import { removeView } from "./remove-view.ts";
import { saveView } from "./save-view.ts";

export const VIEW_COMMANDS = [saveView, removeView] as const;
