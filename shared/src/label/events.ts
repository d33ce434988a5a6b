import type { LabelId } from "../kernel/ids.ts";
import type { Label } from "./label.ts";

export type LabelEvent =
  | { readonly type: "label.added"; readonly label: Label }
  | { readonly type: "label.changed"; readonly label: LabelId; readonly changes: Partial<Omit<Label, "id">> }
  | { readonly type: "label.removed"; readonly label: LabelId };
