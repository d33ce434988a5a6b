import { commentRequest } from "./comment-request.ts";
import { editComment } from "./edit-comment.ts";
import { reactComment } from "./react-comment.ts";
import { removeComment } from "./remove-comment.ts";
import { watchRequest } from "./watch-request.ts";

export const CONVERSATION_COMMANDS = [
  commentRequest,
  editComment,
  removeComment,
  reactComment,
  watchRequest,
] as const;
