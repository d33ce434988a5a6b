import type { ViewId } from "../kernel/ids.ts";
import type { View } from "./view.ts";

export type ViewEvent =
  | { readonly type: "view.kept"; readonly view: Omit<View, "owner"> }
  | { readonly type: "view.removed"; readonly view: ViewId };
