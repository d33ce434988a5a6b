import type { Service } from "@tandem/shared";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { formKey } from "../../live/filed.ts";
import { useLive } from "../../live/live-context.ts";
import { type BriefDraft, emptyBrief, readBrief } from "../../ui/brief-draft.ts";

export interface FormDraft {
  readonly draft: BriefDraft;
  /** Changes what is kept now, which may be newer than what was drawn: two files may come through at once. */
  readonly change: (to: (draft: BriefDraft) => BriefDraft) => void;
  /** Whether something typed is kept. */
  readonly isKept: boolean;
}

/** What is being typed into the form of a service, kept at every keystroke. */
export function useFormDraft(service: Service): FormDraft {
  const { drafts } = useLive();
  const key = formKey(service.key);
  const stored = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const empty = useMemo(() => emptyBrief(service), [service]);
  const draft = useMemo(() => readBrief(stored, empty), [stored, empty]);
  const change = useCallback(
    (to: (draft: BriefDraft) => BriefDraft) => drafts.set(key, to(readBrief(drafts.get(key), empty))),
    [drafts, key, empty],
  );
  return { draft, change, isKept: stored !== undefined };
}
