import type { MemberId, RetroActionId, RetroNoteId, SprintId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import type { RetroKind } from "./retro.ts";

interface OfNote {
  readonly sprint: SprintId;
  readonly note: RetroNoteId;
}
interface OfAction {
  readonly sprint: SprintId;
  readonly action: RetroActionId;
}

export type RetroEvent =
  | (OfNote & { readonly type: "retro.noted"; readonly kind: RetroKind; readonly text: string })
  | (OfNote & { readonly type: "retro.note_removed" })
  | (OfAction & {
      readonly type: "retro.action_set";
      readonly text: string;
      readonly owner: MemberId;
      readonly due: Day;
    })
  | (OfAction & { readonly type: "retro.action_settled"; readonly done: boolean })
  | (OfAction & { readonly type: "retro.action_removed" });
