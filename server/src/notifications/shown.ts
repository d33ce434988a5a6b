import {
  noticeExcerpt,
  requestOf,
  tableGet,
  type DomainEvent,
  type MemberId,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Store } from "../store/port.ts";
import type { InboxRow } from "./inbox.ts";

/** Key and title of what a line is about; a request may be archived by now. */
export function shownOf(
  { requests, archive, services, recurring, goals }: WorkspaceState,
  { about }: Pick<InboxRow, "about">,
): { readonly key: string; readonly title: string } {
  if (about.what === "service") {
    const service = services[about.id];
    return { key: service?.key ?? "", title: service?.name ?? "" };
  }
  if (about.what === "goal") return { key: "", title: goals[about.id]?.name ?? "" };
  if (about.what === "recurring") return { key: "", title: recurring[about.id]?.brief.title ?? "" };
  const found = tableGet(requests, about.id) ?? (archive && tableGet(archive, about.id));
  return { key: found?.key ?? "", title: found?.title ?? "" };
}

/** Words that were taken off the page since, or of which that cannot be told any more. */
function isTakenBack(state: WorkspaceState, event: DomainEvent): boolean {
  if (event.type !== "request.commented" && event.type !== "comment.edited") return false;
  const comment = requestOf(state, event.request)?.comments.find(({ id }) => id === event.comment);
  return comment === undefined || comment.removed !== undefined;
}

/** What was said, read from the log at each showing, so that what is redacted there is gone here too. */
export async function excerptOf(
  store: Store,
  workspace: WorkspaceId,
  state: WorkspaceState,
  { seq, about }: Pick<InboxRow, "seq" | "about">,
  nameOf: (member: MemberId) => string,
): Promise<string> {
  const [commit] = await store.read(workspace, seq, 1);
  const events = (commit?.events ?? []).filter((event) => !isTakenBack(state, event));
  return noticeExcerpt(events, about, nameOf, state);
}
