import type { RequestId } from "@tandem/shared";
import { useDraft, useSend } from "../../live/hooks.ts";
import { EMPTY_OUTCOME, OutcomeDialog } from "../../ui/outcome-dialog.tsx";

interface OutcomeStepProps {
  readonly request: {
    readonly id: RequestId;
    readonly key: string;
    readonly title: string;
    readonly outcome: string;
  };
  readonly currency: string;
  readonly onClose: () => void;
}

/** Tells what a request brought; what is typed is kept until it was sent. */
export function OutcomeStep({ request, currency, onClose }: OutcomeStepProps) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft(`outcome ${request.id}`, EMPTY_OUTCOME);
  return (
    <OutcomeDialog
      about={request}
      currency={currency}
      draft={draft}
      onChange={setDraft}
      onReport={(report) => {
        send("request.report_outcome", { request: request.id, ...report });
        forget();
      }}
      onClose={onClose}
    />
  );
}
