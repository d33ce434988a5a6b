import { plainText, type Request } from "@tandem/shared";
import { Button, Group } from "@mantine/core";
import { IconCheck, IconHelpCircle, IconRocket, IconScale, IconTargetArrow } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSend } from "../../live/hooks.ts";
import { useSpoken } from "../../talk/use-spoken.ts";
import { usePeople } from "../../live/use-people.ts";
import { AcceptDelivery } from "../../ui/accept-delivery.tsx";
import { counted } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import type { Asking } from "./request-search.ts";
import type { StepName } from "../../live/request-steps.ts";
import classes from "./request-page.module.css";

interface NextStepProps {
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  /** After how many days live its requester is asked what it brought. */
  readonly asksAgainAfter: number;
  readonly onAsk: (asking: Asking) => void;
}

/** The one thing this request waits for from whoever looks at it; nothing where it waits for someone else. */
export function NextStep({ request, steps, asksAgainAfter, onAsk }: NextStepProps) {
  const send = useSend();
  const spoken = useSpoken();
  const person = usePeople();
  const id = request.id;
  const panel = (sign: ReactNode, words: ReactNode, actions: ReactNode) => (
    <section className={classes["next"]} aria-label="Next step">
      {sign}
      <div>{words}</div>
      {actions !== null && actions !== false && <Group gap={8}>{actions}</Group>}
    </section>
  );
  const sign = { size: 18, stroke: 1.75, "aria-hidden": true } as const;
  if (request.question !== null) {
    const { by } = request.question;
    return panel(
      <IconHelpCircle {...sign} />,
      <>
        <b>
          {steps.has("answer")
            ? `${person(by).name} needs to know:`
            : `Waiting for ${person(request.requester).name} to answer:`}
        </b>{" "}
        <PlainText>{spoken(request.question)}</PlainText>{" "}
        <span className={classes["fine"]}>The response clock stands still until the answer.</span>
      </>,
      null,
    );
  }
  if (steps.has("accept_delivery")) {
    return panel(
      <IconCheck {...sign} />,
      <>
        <b>It is there. Is it what you asked for?</b> Accepted, it is ready to launch; returned, it goes back
        into work.
      </>,
      <AcceptDelivery
        about={request.key}
        onAccept={(liked) => send("request.accept_delivery", { request: id, ...liked })}
      >
        <Button variant="default" size="sm" onClick={() => onAsk("return")}>
          Return
        </Button>
      </AcceptDelivery>,
    );
  }
  if (steps.has("publish")) {
    return panel(
      <IconRocket {...sign} />,
      <>
        <b>Accepted and ready to launch.</b> Say so once it is live.
      </>,
      <Button onClick={() => send("request.publish", { request: id })}>It is live</Button>,
    );
  }
  if (request.standing === "live" && request.outcomeReport === null && steps.has("outcome")) {
    return panel(
      <IconTargetArrow {...sign} />,
      <>
        <b>It is live. What did it bring?</b> The pod that shipped it sees your answer;{" "}
        {counted(asksAgainAfter, "day")} after launch you are asked again.
      </>,
      <Button variant="default" onClick={() => onAsk("outcome")}>
        Say what it brought
      </Button>,
    );
  }
  const decline = request.declines.at(-1);
  if (request.standing === "declined" && decline !== undefined) {
    return panel(
      <IconScale {...sign} />,
      <>
        <b>Declined:</b> <PlainText>{plainText(decline.reason)}</PlainText> <b>Instead:</b>{" "}
        <PlainText>{plainText(decline.alternative)}</PlainText>
      </>,
      steps.has("appeal") && (
        <Button variant="default" onClick={() => onAsk("appeal")}>
          Appeal
        </Button>
      ),
    );
  }
  return null;
}
