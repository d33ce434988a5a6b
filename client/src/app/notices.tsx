import { RequestId, requestOf, type CommandId, type Envelope } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { doneByAnother } from "../live/done-by-another.ts";
import { useNotices } from "../live/hooks.ts";
import { useLive } from "../live/live-context.ts";
import { useNames } from "../live/use-names.ts";
import type { Notice } from "../live/ports.ts";
import { useSentence } from "../live/use-sentence.ts";
import { wentOnWords } from "../live/went-on.ts";
import { whenSeen } from "../live/when-seen.ts";
import { notifyRefused } from "../ui/notify.tsx";

/** What a person typed in a command that was refused: it is told back, so that nothing typed is lost. */
function typedIn({ input }: Envelope): string | null {
  if (typeof input !== "object" || input === null) return null;
  for (const field of ["text", "answer", "question", "reason", "note", "outcome", "title", "goal", "name"]) {
    const value: unknown = Reflect.get(input, field);
    if (typeof value !== "string" || !value.trim()) continue;
    const alternative: unknown = Reflect.get(input, "alternative");
    return typeof alternative === "string" && alternative.trim()
      ? `${value.trim()} ${alternative.trim()}`
      : value.trim();
  }
  return null;
}

const requestOfCommand = ({ input }: Envelope): RequestId | null => {
  const id: unknown = typeof input === "object" && input !== null ? Reflect.get(input, "request") : null;
  return RequestId.safeParse(id).data ?? null;
};

/** Shows every refused command once, with its sentence and what was typed, until it is closed. */
export function Notices({ slug }: { readonly slug: string }) {
  const { notices, dismiss } = useNotices();
  const sentence = useSentence();
  const nameOf = useNames();
  const { me, replica } = useLive();
  const navigate = useNavigate();
  const shown = useRef(new Set<CommandId>());
  useEffect(() => {
    const show = ({ command, refusal }: Notice): void => {
      const typed = typedIn(command);
      const request = requestOfCommand(command);
      const about = request === null ? undefined : requestOf(replica.getView(), request);
      // Whoever came second reads who did what, and not only that it no longer fits.
      const who =
        refusal.code === "stage" && about
          ? doneByAnother(about, me, nameOf)
          : refusal.code === "undo_gone_on" && about
            ? wentOnWords(replica.getView(), about, null, me, nameOf)
            : null;
      notifyRefused({
        reason: who ?? sentence(refusal),
        ...(typed === null
          ? {}
          : {
              detail: (
                <>
                  {who !== null && "Your answer was not taken, and is kept: "}
                  <q>{typed}</q>
                </>
              ),
            }),
        ...(request === null || about === undefined
          ? {}
          : {
              action: {
                label: "See it",
                onAct: () =>
                  void navigate({
                    to: "/w/$workspace/requests/$key",
                    params: { workspace: slug, key: request },
                  }),
              },
            }),
        onClose: () => dismiss(command.id),
      });
    };
    for (const notice of notices) {
      const { command, refusal } = notice;
      if (shown.current.has(command.id)) continue;
      shown.current.add(command.id);
      const isSeen = () =>
        refusal.code !== "stage" ||
        requestOf(replica.getView(), refusal.request)?.standing === refusal.standing;
      whenSeen(replica, isSeen, () => show(notice));
    }
  }, [notices, dismiss, sentence, nameOf, me, replica, navigate, slug]);
  return null;
}
