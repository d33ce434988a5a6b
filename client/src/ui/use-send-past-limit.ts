import { isLead, isPassable, type CommandInput, type CommandType, type PodId } from "@tandem/shared";
import { useCallback } from "react";
import { foreseenRefusal } from "../live/foresee.ts";
import { useActor, useSend } from "../live/hooks.ts";
import { useLive } from "../live/live-context.ts";
import { serverNow } from "../live/server-time.ts";
import { useSentence } from "../live/use-sentence.ts";
import { fetchedLater } from "./later.tsx";

const override = fetchedLater(() => import("./ask-override.tsx"));

/** Commands that take a lead's reason to pass a limit. */
type Passing = {
  [Type in CommandType]: CommandInput[Type] extends { override?: string | null | undefined } ? Type : never;
}[CommandType];

/** Gives a command; where only a limit is in its way and one leads the pod, asks first why this one may pass. */
export function useSendPastLimit() {
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  return useCallback(
    <Type extends Passing>(type: Type, input: CommandInput[Type], pod: PodId | null): void => {
      const refusal = foreseenRefusal(replica.getView(), type, input, { actor, at: serverNow() });
      if (refusal === null || !isPassable(refusal) || !isLead(actor, pod)) return void send(type, input);
      void override().then(({ askOverride }) =>
        askOverride({
          title: sentence(refusal),
          onReason: (reason) => send(type, { ...input, override: reason }),
        }),
      );
    },
    [replica, actor, send, sentence],
  );
}
