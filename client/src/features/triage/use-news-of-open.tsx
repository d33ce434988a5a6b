import { requestOf, type Request, type WorkspaceState } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { doneByAnother } from "../../live/done-by-another.ts";
import type { Drafts } from "../../live/drafts.ts";
import { useLive } from "../../live/live-context.ts";
import { useNames } from "../../live/use-names.ts";
import { useSlug } from "../../live/use-slug.ts";
import { notifyConflict } from "../../ui/notify.tsx";

/** What was typed about a request and not sent, as one text. */
function typedAbout(drafts: Drafts, id: string): string {
  const parts = ["ask", "answer", "decline", "duplicate", "hand"].flatMap((form) => {
    const draft: unknown = drafts.get(`${form} ${id}`);
    if (typeof draft === "string") return [draft];
    if (typeof draft !== "object" || draft === null) return [];
    return ["reason", "alternative"].map((field): unknown => Reflect.get(draft, field));
  });
  return parts.filter((part) => typeof part === "string" && part.trim() !== "").join("\n");
}

/** Whether it was answered, put aside or handed on since. */
const wentOn = (before: Request, now: Request): boolean =>
  now.standing !== before.standing ||
  now.pod !== before.pod ||
  (now.snoozed !== null && before.snoozed === null);

/** Says who was faster when somebody else answers the request that is open here, and keeps what was typed. */
export function useNewsOfOpen(view: WorkspaceState, open: Request | undefined): void {
  const { me, drafts } = useLive();
  const nameOf = useNames();
  const slug = useSlug();
  const navigate = useNavigate();
  const seen = useRef<Request | undefined>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = open;
    const now = before && requestOf(view, before.id);
    if (!now || !wentOn(before, now)) return;
    const reason = doneByAnother(now, me, nameOf);
    if (reason === null) return;
    const typed = typedAbout(drafts, now.id);
    const see = () =>
      void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key: now.key } });
    notifyConflict({
      reason,
      ...(typed === ""
        ? { action: { label: "See it", onAct: see } }
        : {
            detail: (
              <>
                Your answer was not sent. It is kept: <q>{typed}</q>
              </>
            ),
            action: {
              label: "Make it a comment",
              onAct() {
                drafts.set(`comment ${now.id}`, typed);
                see();
              },
            },
          }),
    });
  }, [view, open, me, drafts, nameOf, navigate, slug]);
}
