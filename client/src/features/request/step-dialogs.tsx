import type { Request, WorkspaceState } from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { BlockDialog } from "./block-dialog.tsx";
import { DelegateDialog } from "./delegate-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { memberChoices } from "../../ui/member-choices.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { OutcomeStep } from "./outcome-step.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import type { Asking } from "./request-search.ts";
import { ReasonDialog, type ReasonWords } from "./reason-dialog.tsx";

type Reasoned = "return" | "reopen" | "appeal" | "withdraw";

const WORDS: Readonly<Record<Reasoned, ReasonWords>> = {
  return: {
    title: "Return the delivery",
    label: "What is missing or wrong?",
    hint: "The pod sees it on the card, and it goes back into work at once.",
    action: "Return it",
    needs: "Say what is missing, so that the pod can start.",
  },
  reopen: {
    title: "Reopen it",
    label: "What turned out wrong?",
    hint: "Possible for 14 days after it went live. It joins the running sprint.",
    action: "Reopen",
    needs: "Say what turned out wrong.",
  },
  appeal: {
    title: "Appeal the decline",
    label: "Why does the alternative not help?",
    hint: "Once, within 14 days. Another lead or a leader decides, for good.",
    action: "Appeal",
    needs: "Say why the alternative does not help.",
  },
  withdraw: {
    title: "Withdraw the request",
    label: "Why? (if you like)",
    hint: "It leaves the board and every sprint. What was said stays.",
    action: "Withdraw",
    needs: null,
  },
};

interface StepDialogsProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly asking: Asking;
  readonly onClose: () => void;
}

/** The dialog of one step. */
export function StepDialogs({ view, request, now, asking, onClose }: StepDialogsProps) {
  const send = useSend();
  const nameOf = useNames();
  const id = request.id;
  const service = request.service === null ? undefined : view.services[request.service];
  switch (asking) {
    case "edit":
      return service && <EditDialog {...{ view, request, service, now, onClose }} />;
    case "outcome":
      return <OutcomeStep {...{ request, onClose }} currency={view.settings?.currency ?? "EUR"} />;
    case "block":
      return <BlockDialog request={request} members={memberChoices(view, nameOf)} onClose={onClose} />;
    case "link":
      return <LinkDialog {...{ view, request, onClose }} />;
    case "split":
      return <SplitDialog {...{ request, onClose }} />;
    case "hand_over":
      return <HandOverDialog {...{ view, request, now, onClose }} />;
    case "delegate":
      return (
        <DelegateDialog
          request={request}
          members={memberChoices(view, nameOf, (member) => member.id !== request.requester)}
          onClose={onClose}
        />
      );
    default: {
      const give: Readonly<Record<Reasoned, (reason: string) => unknown>> = {
        return: (reason) => send("request.return_delivery", { request: id, reason }),
        reopen: (reason) => send("request.reopen", { request: id, reason }),
        appeal: (reason) => send("request.appeal", { request: id, reason }),
        withdraw: (reason) => send("request.withdraw", { request: id, reason }),
      };
      return (
        <ReasonDialog
          {...WORDS[asking]}
          draftKey={`${asking} ${id}`}
          onSend={give[asking]}
          onClose={onClose}
        />
      );
    }
  }
}
