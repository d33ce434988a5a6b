import type { Commit, Request } from "@tandem/shared";
import { useCallback, useEffect, useMemo } from "react";
import { useDraft } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import type { Said } from "./said.ts";

const NOTHING: readonly Said[] = [];

/**
 * What was said here and is not in the log yet, shown meanwhile; it outlives a reload. Once the log has it, it goes; if it
 * was refused, its words go back into the box.
 */
export function useSaid(request: Request, commits: readonly Commit[] | undefined) {
  const { replica, drafts } = useLive();
  const [said, setSaid] = useDraft<readonly Said[]>(`said ${request.id}`, NOTHING);
  const logged = useMemo(() => new Set((commits ?? []).map(({ commandId }) => commandId)), [commits]);

  useEffect(() => {
    const left = said.filter(({ command }) => !logged.has(command) && replica.fate(command) !== "refused");
    if (left.length === said.length) return;
    const refused = said.find(({ command }) => replica.fate(command) === "refused");
    const box = `comment ${request.id}`;
    if (refused && drafts.get(box) === undefined) drafts.set(box, refused.text);
    setSaid(left);
  }, [said, logged, replica, drafts, request, setSaid]);

  const add = useCallback((more: Said) => setSaid([...said, more]), [said, setSaid]);
  return { waiting: said.filter(({ command }) => !logged.has(command)), add };
}
