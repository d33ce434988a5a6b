import type { RequestId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import { changed } from "../request/copy.ts";
import type { RequestEvent } from "../request/events.ts";
import type { Draft } from "../workspace/draft.ts";
import type { LinkEvent } from "./events.ts";
import { isSameLink, type RequestLink } from "./link.ts";

type EventOf<Type extends LinkEvent["type"]> = Extract<LinkEvent, { type: Type }>;

function changeLinks(
  draft: Draft,
  id: RequestId,
  change: (links: readonly RequestLink[]) => readonly RequestLink[],
): void {
  const request = tableGet(draft.state.requests, id);
  if (request) draft.putRequest(changed(request, { links: change(request.links) }));
}

const withLink = (link: RequestLink) => (links: readonly RequestLink[]) =>
  links.some((one) => isSameLink(one, link)) ? links : [...links, link];
const without = (link: Omit<RequestLink, "key">) => (links: readonly RequestLink[]) =>
  links.filter((one) => !isSameLink(one, link));

function link(
  draft: Draft,
  { request, to, kind, key, toKey }: Omit<EventOf<"request.linked">, "type">,
): void {
  changeLinks(draft, request, withLink({ kind, way: "out", other: to, key: toKey }));
  changeLinks(draft, to, withLink({ kind, way: "in", other: request, key }));
}

/** A request filed as a follow-up says so itself: no event of linking goes with it. */
export function linkFollowUp(
  draft: Draft,
  {
    request,
    key,
    followUpOf,
  }: Pick<Extract<RequestEvent, { type: "request.filed" }>, "request" | "key" | "followUpOf">,
): void {
  if (followUpOf)
    link(draft, { request, to: followUpOf.request, kind: "follow_up", key, toKey: followUpOf.key });
}

export const EVOLVE_LINKS: {
  readonly [Type in LinkEvent["type"]]: (draft: Draft, event: EventOf<Type>) => void;
} = {
  "request.linked": link,
  "request.unlinked": (draft, { request, to, kind }) => {
    changeLinks(draft, request, without({ kind, way: "out", other: to }));
    changeLinks(draft, to, without({ kind, way: "in", other: request }));
  },
};
