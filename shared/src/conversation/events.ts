import type { CommentId, MemberId, RequestId } from "../kernel/ids.ts";
import type { Reaction } from "./comment.ts";

interface OfComment {
  readonly request: RequestId;
  readonly comment: CommentId;
}

/** What happens around a request without changing it. What is said first is `request.commented`. */
export type ConversationEvent =
  | (OfComment & {
      readonly type: "comment.edited";
      readonly text: string;
      readonly mentions: readonly MemberId[];
    })
  | (OfComment & { readonly type: "comment.removed" })
  | (OfComment & { readonly type: "comment.reacted"; readonly emoji: Reaction; readonly on: boolean })
  | {
      readonly type: "request.watched";
      readonly request: RequestId;
      readonly member: MemberId;
      readonly on: boolean;
    };
