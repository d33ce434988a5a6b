import type { MemberId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import { changed } from "../request/copy.ts";
import type { Request } from "../request/request.ts";
import type { Draft } from "../workspace/draft.ts";
import type { Meta } from "../workspace/meta.ts";
import type { Comment, Reaction } from "./comment.ts";
import type { ConversationEvent } from "./events.ts";

type EventOf<Type extends ConversationEvent["type"]> = Extract<ConversationEvent, { type: Type }>;

/** The same people with this one among them, or not. */
const withMember = (all: readonly MemberId[], member: MemberId, on: boolean): readonly MemberId[] =>
  all.includes(member) === on ? all : on ? [...all, member] : all.filter((one) => one !== member);

/** With those of them who did not watch yet; null is the system, which watches nothing. */
export const watchedBy = (request: Request, ...members: readonly (MemberId | null)[]): readonly MemberId[] =>
  members.reduce<readonly MemberId[]>(
    (all, member) => (member === null ? all : withMember(all, member, true)),
    request.watchers,
  );

function withReaction(comment: Comment, emoji: Reaction, member: MemberId, on: boolean): Comment {
  const { [emoji]: before = [], ...others } = comment.reactions ?? {};
  const who = withMember(before, member, on);
  const { reactions: _, ...bare } = comment;
  const reactions = who.length === 0 ? others : { ...others, [emoji]: who };
  return Object.keys(reactions).length === 0 ? bare : { ...bare, reactions };
}

/** Not through the request's own changes: talk leaves what could be undone as it was. */
function changeComment(
  draft: Draft,
  event: EventOf<"comment.edited" | "comment.removed" | "comment.reacted">,
  change: (comment: Comment) => Comment,
  alsoWatch: readonly MemberId[] = [],
): void {
  const request = tableGet(draft.state.requests, event.request);
  if (!request?.comments.some(({ id }) => id === event.comment)) return;
  const comments = request.comments.map((one) => (one.id === event.comment ? change(one) : one));
  draft.putRequest(changed(request, { comments, watchers: watchedBy(request, ...alsoWatch) }));
}

export const EVOLVE_CONVERSATION: {
  readonly [Type in ConversationEvent["type"]]: (draft: Draft, event: EventOf<Type>, meta: Meta) => void;
} = {
  "comment.edited": (draft, event, { at }) =>
    changeComment(draft, event, (comment) => ({ ...comment, editedAt: at }), event.mentions),
  "comment.removed": (draft, event, { actor, at }) =>
    changeComment(draft, event, ({ id, by, at: said }) => ({ id, by, at: said, removed: { by: actor, at } })),
  "comment.reacted": (draft, event, { actor }) => {
    if (actor !== null)
      changeComment(draft, event, (comment) => withReaction(comment, event.emoji, actor, event.on));
  },
  "request.watched": (draft, { request: id, member, on }) => {
    const request = tableGet(draft.state.requests, id);
    if (request) draft.putRequest(changed(request, { watchers: withMember(request.watchers, member, on) }));
  },
};
