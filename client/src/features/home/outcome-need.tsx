import { Button } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { durationWords } from "../../ui/format.ts";
import { EMPTY_OUTCOME, OutcomeDialog } from "../../ui/outcome-dialog.tsx";
import { NeedFrame } from "./need-frame.tsx";
import type { Need } from "./needs.ts";
import classes from "./needs.module.css";

interface OutcomeNeedProps {
  readonly need: Extract<Need, { readonly kind: "outcome" }>;
  readonly now: number;
}

/** Some time after launch: what did it bring? */
export function OutcomeNeed({ need: { request, since }, now }: OutcomeNeedProps) {
  const send = useSend();
  const { currency } = useCalendar();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft, forget] = useDraft(`outcome ${request.id}`, EMPTY_OUTCOME);
  return (
    <NeedFrame
      icon={IconTargetArrow}
      lead="What did it bring?"
      request={request}
      sub={
        <p className={classes["sub"]}>
          {request.outcome === ""
            ? "The pod that shipped it would like to know."
            : `You wanted: ${request.outcome}`}
        </p>
      }
      waits={<>asked {durationWords(now - since)} ago</>}
      actions={
        <Button size="sm" variant="default" onClick={() => setOpen(true)}>
          Say what it brought
        </Button>
      }
    >
      {isOpen && (
        <OutcomeDialog
          about={request}
          currency={currency}
          draft={draft}
          onChange={setDraft}
          onReport={(report) => {
            send("request.report_outcome", { request: request.id, ...report });
            forget();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </NeedFrame>
  );
}
