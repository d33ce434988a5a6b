import { isPodHand, tableValues, type Member, type Request, type WorkspaceState } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { readySound, soundAlert } from "../live/alert-sound.ts";
import { createAnnounced } from "../live/announced.ts";
import { useActor, useView } from "../live/hooks.ts";
import { useLive } from "../live/live-context.ts";
import { NOBODY, useNames } from "../live/use-names.ts";
import { closeNotice, notifyUrgent } from "../ui/notify.tsx";

/** Filed expedites that a member's pods have to answer. */
function expeditesFor(view: WorkspaceState, actor: Member): readonly Request[] {
  const found: Request[] = [];
  for (const request of tableValues(view.requests))
    if (
      request.standing === "filed" &&
      request.class === "expedite" &&
      request.snoozed === null &&
      isPodHand(actor, request.pod)
    )
      found.push(request);
  return found;
}

const sameIds = (some: readonly Request[], others: readonly Request[]): boolean =>
  some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);

/**
 * Tells a pod of each new expedite at once, on any page: a sound where the browser allows one, and a notice with what
 * will wait. Those that this device has told of, or found at its first visit, are only counted.
 * @returns how many wait for an answer
 */
export function useExpedites(slug: string): number {
  const actor = useActor();
  const navigate = useNavigate();
  const nameOf = useNames();
  const expedites = useView(
    useCallback((view: WorkspaceState) => expeditesFor(view, actor), [actor]),
    sameIds,
  );
  const { me, workspace } = useLive();
  const announced = useMemo(() => createAnnounced(localStorage, { me, workspace }), [me, workspace]);
  const known = useRef<ReadonlySet<string> | null>(null);
  /** The notice of each request that still waits. */
  const notices = useRef(new Map<string, string>());
  useEffect(readySound, []);
  useEffect(() => {
    for (const [id, notice] of notices.current)
      if (!expedites.some((waiting) => waiting.id === id)) {
        closeNotice(notice);
        notices.current.delete(id);
      }
    const told = known.current ?? announced.read();
    const before = new Set(told);
    // One that was answered and comes back, from a question or an undo, is no news.
    known.current = new Set([...before, ...expedites.map(({ id }) => id)]);
    announced.keep(known.current);
    if (told === null) return;
    const fresh = expedites.filter(({ id, undo }) => !before.has(id) && undo?.actor !== actor.id);
    if (fresh.length === 0) return;
    void soundAlert();
    for (const { id, title, meanwhileWaits, requester } of fresh) {
      const name = nameOf(requester);
      const notice = notifyUrgent({
        reason: `An expedite${name === NOBODY ? "" : ` from ${name}`}: ${title}.`,
        detail:
          meanwhileWaits === ""
            ? "Nobody named what waits meanwhile."
            : `Meanwhile waits: ${meanwhileWaits}.`,
        action: {
          label: "Answer it",
          onAct: () =>
            void navigate({
              to: "/w/$workspace/triage",
              params: { workspace: slug },
              search: { request: id },
            }),
        },
      });
      notices.current.set(id, notice);
    }
  }, [expedites, announced, actor.id, nameOf, navigate, slug]);
  return expedites.length;
}
