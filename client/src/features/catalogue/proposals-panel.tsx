import { Button, Group, Textarea } from "@mantine/core";
import { mayTakePart, type Instant, type Member, type Service, type ServiceProposal } from "@tandem/shared";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useDraft, useSend, useView } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { momentWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { PlainText } from "../../ui/plain-text.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./catalogue.module.css";

interface ProposalsPanelProps {
  readonly service: Service;
  readonly actor: Member;
  readonly now: Instant;
}

/** What people would like to be different, and what the owners answered. */
export function ProposalsPanel({ service, actor, now }: ProposalsPanelProps) {
  const send = useSend();
  const view = useView((state) => state);
  const [text, setText, forget] = useDraft(`proposal ${service.id}`, "");
  const proposals = service.proposals.toReversed();
  const first = proposals[0];
  const maySettle =
    first !== undefined &&
    may(
      view,
      "service.settle_proposal",
      { service: service.id, proposal: first.id, taken: true },
      { actor, at: now },
    );
  function propose(): void {
    if (text.trim() === "") return;
    send("service.propose", { service: service.id, proposal: newUuid(), text });
    forget();
  }
  return (
    <Panel title="What should be different?" titleLook="label">
      {proposals.length > 0 && (
        <ul className={classes["proposals"]}>
          {proposals.map((proposal) => (
            <Proposal
              key={proposal.id}
              service={service}
              proposal={proposal}
              now={now}
              maySettle={maySettle}
            />
          ))}
        </ul>
      )}
      {mayTakePart(actor) ? (
        <SendForm label="Propose a change" onSend={propose}>
          <Textarea
            label="Propose a change"
            description="Both owners see it here and answer."
            placeholder="Ask for the languages, so that nobody has to come back for them."
            autosize
            minRows={2}
            maxLength={1200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="sm" mt={8} disabled={text.trim() === ""}>
            Propose it
          </Button>
        </SendForm>
      ) : (
        proposals.length === 0 && <p className={classes["quiet"]}>Nobody proposed anything yet.</p>
      )}
    </Panel>
  );
}

interface ProposalProps {
  readonly service: Service;
  readonly proposal: ServiceProposal;
  readonly now: Instant;
  readonly maySettle: boolean;
}

function Proposal({ service, proposal, now, maySettle }: ProposalProps) {
  const send = useSend();
  const nameOf = useNames();
  const { zone } = useCalendar();
  const [isLeaving, setLeaving] = useState(false);
  const [answer, setAnswer, forget] = useDraft(`settle ${proposal.id}`, "");
  const { settled } = proposal;
  function settle(taken: boolean): void {
    send("service.settle_proposal", { service: service.id, proposal: proposal.id, taken, answer });
    forget();
  }
  return (
    <li className={classes["proposal"]}>
      <PlainText>{proposal.text}</PlainText>
      <small>
        {nameOf(proposal.by)}, {momentWords(proposal.at, now, zone.zone)}
      </small>
      {settled !== null && (
        <p>
          <b>{settled.taken ? "Taken" : "Left as it is"}</b> by {nameOf(settled.by)}
          {settled.answer === "" ? "." : `: ${settled.answer}`}
        </p>
      )}
      {settled === null && maySettle && !isLeaving && (
        <Group gap={8}>
          <Button size="xs" onClick={() => settle(true)}>
            Take it
          </Button>
          <Button size="xs" variant="default" onClick={() => setLeaving(true)}>
            Leave it…
          </Button>
        </Group>
      )}
      {settled === null && isLeaving && (
        <SendForm label="Leave it" onSend={() => answer.trim() !== "" && settle(false)}>
          <Textarea
            label="Why, or what would help instead?"
            autosize
            minRows={1}
            maxLength={500}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group gap={8} mt={8}>
            <Button size="xs" type="submit" disabled={answer.trim() === ""}>
              Leave it
            </Button>
            <Button size="xs" variant="default" onClick={() => setLeaving(false)}>
              Back
            </Button>
          </Group>
        </SendForm>
      )}
    </li>
  );
}
