import { plainText } from "@tandem/shared";
import { Button } from "@mantine/core";
import { IconEyeCheck, IconHelpCircle, IconScale, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useDraft, useSend, useView } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { NameArea } from "../../talk/name-area.tsx";
import { asKept, useNameable } from "../../talk/use-nameable.ts";
import { useSpoken } from "../../talk/use-spoken.ts";
import { AcceptDelivery } from "../../ui/accept-delivery.tsx";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { durationWords } from "../../ui/format.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { NeedFrame } from "./need-frame.tsx";
import { OutcomeNeed } from "./outcome-need.tsx";
import { LinkButton } from "../../ui/links.tsx";
import type { Need, RequestNeed } from "./needs.ts";
import classes from "./needs.module.css";
import { ReasonForm } from "./reason-form.tsx";

interface NeedRowProps {
  readonly need: RequestNeed;
  readonly now: number;
  readonly onRead: () => void;
}

const first = (name: string): string => name.split(" ")[0] ?? name;

function Question({ need: { request, since }, now }: NeedRowProps) {
  const send = useSend();
  const person = usePeople();
  const [answer, setAnswer, forget] = useDraft(`answer ${request.id}`, "");
  const spoken = useSpoken();
  const nameable = useNameable(useView((view) => view));
  const asker = person(request.question?.by ?? null);
  function give(): void {
    if (answer.trim() === "") return;
    const { text, mentions } = asKept(answer, nameable);
    send("request.answer", { request: request.id, answer: text, mentions });
    forget();
  }
  return (
    <NeedFrame
      icon={IconHelpCircle}
      lead={`${first(asker.name)} asks`}
      request={request}
      isOpen
      sub={<p className={classes["question"]}>{spoken(request.question)}</p>}
      waits={
        <>
          <MemberAvatar name={asker.name} side={asker.side} />
          waits {durationWords(now - since)}
        </>
      }
    >
      <SendForm label={`Answer ${request.key}`} className={classes["answer"]} onSend={give}>
        <NameArea
          aria-label={`Your answer on ${request.key}`}
          placeholder="Your answer"
          minRows={1}
          maxRows={6}
          value={answer}
          onChange={setAnswer}
          nameable={nameable}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            give();
          }}
        />
        <Button
          type="submit"
          aria-disabled={answer.trim() === ""}
          data-off={answer.trim() === "" || undefined}
          rightSection={<KeyHint>↵</KeyHint>}
        >
          Answer
        </Button>
      </SendForm>
      <p className={classes["fine"]}>The clock stands still until you answer.</p>
    </NeedFrame>
  );
}

function Delivery({ need: { request, since }, now }: NeedRowProps) {
  const send = useSend();
  const person = usePeople();
  const [returning, setReturning] = useState(false);
  const worker = person(request.assignees[0] ?? null);
  const ticked = request.doneList.filter(({ done }) => done).length;
  return (
    <NeedFrame
      icon={IconEyeCheck}
      lead="Check and accept"
      request={request}
      sub={
        <p className={classes["sub"]}>
          Done list: {ticked} of {request.doneList.length} ticked
          {request.assignees.length > 0 && ` by ${first(worker.name)}`}.
          {request.outcome !== "" && ` You wanted: ${plainText(request.outcome)}`}
        </p>
      }
      waits={
        <>
          {request.assignees.length > 0 && <MemberAvatar name={worker.name} side={worker.side} />}
          waits {durationWords(now - since)}
        </>
      }
    >
      {!returning && (
        <div className={classes["accept"]}>
          <AcceptDelivery
            about={request.key}
            onAccept={(liked) => send("request.accept_delivery", { request: request.id, ...liked })}
          >
            <Button variant="default" size="sm" onClick={() => setReturning(true)}>
              Return…
            </Button>
          </AcceptDelivery>
        </div>
      )}
      {returning && (
        <ReasonForm
          label="What is missing or different?"
          action="Return it"
          draftKey={`return ${request.id}`}
          onSend={(reason) => send("request.return_delivery", { request: request.id, reason })}
          onClose={() => setReturning(false)}
        />
      )}
    </NeedFrame>
  );
}

function Declined({ need: { request, since }, now, onRead }: NeedRowProps) {
  const send = useSend();
  const person = usePeople();
  const [appealing, setAppealing] = useState(false);
  const decline = request.declines.at(-1);
  const decliner = person(request.lastDecliner);
  return (
    <NeedFrame
      icon={IconX}
      lead={`${first(decliner.name)} declined`}
      request={request}
      sub={
        <p className={classes["sub"]}>
          {plainText(decline?.reason ?? "")} <b>Instead:</b> {plainText(decline?.alternative ?? "")}
        </p>
      }
      waits={
        <>
          <MemberAvatar name={decliner.name} side={decliner.side} />
          {durationWords(now - since)} ago
        </>
      }
      actions={
        !appealing && (
          <>
            {request.appeal === null && (
              <Button variant="default" size="sm" onClick={() => setAppealing(true)}>
                Appeal…
              </Button>
            )}
            <Button size="sm" onClick={onRead}>
              Read
            </Button>
          </>
        )
      }
    >
      {appealing && (
        <ReasonForm
          label="What should be weighed anew? Someone else decides."
          action="Appeal"
          draftKey={`appeal ${request.id}`}
          onSend={(reason) => send("request.appeal", { request: request.id, reason })}
          onClose={() => setAppealing(false)}
        />
      )}
    </NeedFrame>
  );
}

function Appeal({ need: { request, since }, now }: NeedRowProps) {
  const slug = useSlug();
  const person = usePeople();
  const filer = person(request.requester);
  return (
    <NeedFrame
      icon={IconScale}
      lead="Decide the appeal on"
      request={request}
      sub={<p className={classes["sub"]}>{plainText(request.appeal?.reason ?? "")}</p>}
      waits={
        <>
          <MemberAvatar name={filer.name} side={filer.side} />
          waits {durationWords(now - since)}
        </>
      }
      actions={
        <LinkButton
          size="sm"
          to="/w/$workspace/triage"
          params={{ workspace: slug }}
          search={{ request: request.id }}
        >
          Decide
        </LinkButton>
      }
    />
  );
}

const ROWS = { question: Question, delivery: Delivery, declined: Declined, appeal: Appeal } as const;

/** One thing that waits for this person, with its step beside it. */
export function NeedRow({ need, ...props }: Omit<NeedRowProps, "need"> & { readonly need: Need }) {
  if (need.kind === "outcome") return <OutcomeNeed need={need} now={props.now} />;
  const Row = ROWS[need.kind];
  return <Row need={need} {...props} />;
}
