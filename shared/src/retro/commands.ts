import { removeAction } from "./remove-action.ts";
import { removeNote } from "./remove-note.ts";
import { setAction } from "./set-action.ts";
import { settleAction } from "./settle-action.ts";
import { writeNote } from "./write-note.ts";

export const RETRO_COMMANDS = [writeNote, removeNote, setAction, settleAction, removeAction] as const;
