import type { RequestId } from "../kernel/ids.ts";
import type { LinkKind } from "./link.ts";

interface Linking {
  readonly request: RequestId;
  readonly to: RequestId;
  readonly kind: LinkKind;
}

/** Both ends change, and neither's last step: what could be undone there still can. */
export type LinkEvent =
  | (Linking & {
      readonly type: "request.linked";
      /** Of `request`, and of `to`. */
      readonly key: string;
      readonly toKey: string;
    })
  | (Linking & { readonly type: "request.unlinked" });
