import type { About, NoticeKind, WorkspaceId } from "@tandem/shared";
import { useInfiniteQuery, useMutation, useQuery, type InfiniteData } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { useCallback } from "react";
import { api, queryClient } from "./api.ts";
import { useLive } from "./live-context.ts";

type InboxPage = inferOutput<typeof api.notifications.list>;
export type InboxLine = InboxPage["notifications"][number];

/** What is shown of an inbox. */
export interface InboxFilter {
  readonly unreadOnly: boolean;
  /** Empty: all kinds. */
  readonly kinds: readonly NoticeKind[];
}

/** The server told how many lines of the inbox are unread: it changed, or the connection is there again. */
export function heardOfInbox(workspace: WorkspaceId, unread: number): void {
  queryClient.setQueryData(api.notifications.unread.queryKey({ workspace }), unread);
  void queryClient.invalidateQueries({ queryKey: api.notifications.list.pathKey() });
}

/**
 * How many lines of one's own inbox are unread; 0 until that is known. Told on each connection and from then on, and never
 * asked for: an answer that is under way would undo what was told meanwhile.
 */
export function useUnread(): number {
  const { workspace } = useLive();
  return useQuery(api.notifications.unread.queryOptions({ workspace }, { enabled: false })).data ?? 0;
}

/** One's own inbox, page by page, newest first. */
export function useInbox({ unreadOnly, kinds }: InboxFilter) {
  const { workspace } = useLive();
  return useInfiniteQuery(
    api.notifications.list.infiniteQueryOptions(
      { workspace, unreadOnly, kinds: [...kinds] },
      { getNextPageParam: ({ next }) => next },
    ),
  );
}

const isSame = (a: InboxLine, b: InboxLine): boolean =>
  a.seq === b.seq && a.kind === b.kind && a.about.id === b.about.id;

/** Shows lines as read before the server says so. */
function showAs(lines: (line: InboxLine) => boolean, isRead: boolean): void {
  queryClient.setQueriesData<InfiniteData<InboxPage>>(
    { queryKey: api.notifications.list.pathKey() },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          notifications: page.notifications.map((line) => (lines(line) ? { ...line, isRead } : line)),
        })),
      },
  );
}

/** Marking lines of one's own inbox. Each shows at once, and the inbox is asked for anew where the server did not take it. */
export function useMarkRead() {
  const { workspace } = useLive();
  const onError = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: api.notifications.pathKey() }),
    [],
  );
  const { mutate: mark } = useMutation(api.notifications.markRead.mutationOptions({ onError }));
  const { mutate: markAll } = useMutation(api.notifications.markAllRead.mutationOptions({ onError }));
  return {
    markLine: useCallback(
      (line: InboxLine, isRead: boolean) => {
        showAs((other) => isSame(other, line), isRead);
        const { seq, kind, about } = line;
        mark({ workspace, which: { notifications: [{ seq, kind, about }] }, isRead });
      },
      [mark, workspace],
    ),
    markAbout: useCallback((about: About) => mark({ workspace, which: { about } }), [mark, workspace]),
    /** All that one has seen: of these kinds (none: all), up to this seq. */
    markAll: useCallback(
      (upTo: number, kinds: readonly NoticeKind[]) => {
        showAs(({ seq, kind }) => seq <= upTo && (kinds.length === 0 || kinds.includes(kind)), true);
        markAll({ workspace, upTo, kinds: [...kinds] });
      },
      [markAll, workspace],
    ),
  };
}
