import { activeSprint, type Pod, type WorkspaceState } from "@tandem/shared";
import { IconInbox, IconListCheck, IconThumbUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Fragment, useMemo } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { inboxOf, type Waiting } from "../../live/triage-inbox.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { blockWords } from "../../ui/block-note.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { durationWords } from "../../ui/format.ts";
import { countWord } from "../../ui/number-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./home.module.css";
import { DeliveriesPanel } from "./deliveries-panel.tsx";
import { podWorkOf, stuckTitle, type Card } from "./pod-work.ts";
import { SprintPanel } from "./sprint-panel.tsx";

const MOST_STUCK = 6;
const MOST_WAITING = 5;
const MOST_MINE = 8;

const all = (view: WorkspaceState) => view;

function CardRow({ card, now }: { readonly card: Card; readonly now: number }) {
  const slug = useSlug();
  const person = usePeople();
  const { request, ageDays, ofDays } = card;
  const { block } = request;
  const owner = block?.owner ? person(block.owner).name : undefined;
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: request.key }}
      data-blocked={block !== null || undefined}
    >
      <span>
        <b>{request.title}</b>
        <small>
          {request.key} ·{" "}
          {block === null
            ? stageWords[request.standing]
            : `${blockWords[block.reason]}${owner === undefined ? "" : `, ${owner.split(" ")[0]}`}, for ${durationWords(now - block.since)}`}
        </small>
      </span>
      <AgeMark day={ageDays} of={ofDays} />
      <AvatarGroup people={request.assignees.map((id) => person(id))} limit={2} />
    </Link>
  );
}

function WaitingRow({ waiting, now }: { readonly waiting: Waiting; readonly now: number }) {
  const slug = useSlug();
  const person = usePeople();
  const { request, dueAt, leftMs, targetMs } = waiting;
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/triage"
      params={{ workspace: slug }}
      search={{ request: request.id }}
    >
      <span>
        <b>{request.title}</b>
        <small>
          {request.key} · {person(request.requester).name}
          {request.appeal !== null && " · appealed"}
        </small>
      </span>
      <Countdown dueAt={dueAt ?? now} now={now} leftMs={leftMs} targetMs={targetMs} />
    </Link>
  );
}

/** What is assigned to this person. */
function MyCards({ cards }: { readonly cards: readonly Card[] }) {
  const slug = useSlug();
  return (
    <Panel title="My cards" sub="Assigned to you, the oldest first">
      {cards.length === 0 ? (
        <EmptyState look="bare" icon={IconListCheck} heading="None yet">
          Pull one on the board; it shows here.
        </EmptyState>
      ) : (
        <div className={classes["rows"]}>
          {cards.slice(0, MOST_MINE).map((card) => (
            <Link
              key={card.request.id}
              className={classes["row"]}
              to="/w/$workspace/requests/$key"
              params={{ workspace: slug, key: card.request.key }}
            >
              <span>
                <b>{card.request.title}</b>
                <small>
                  {card.request.key} · {stageWords[card.request.standing]}
                </small>
              </span>
              <AgeMark day={card.ageDays} of={card.ofDays} stacked />
            </Link>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What the pod looks at first: what is stuck, what waits for an answer, the sprint, one's own cards. */
export function PodHome({ calendar, now }: { readonly calendar: Calendar; readonly now: number }) {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const { zone, business } = calendar;
  const work = useMemo(() => podWorkOf(view, actor, { zone, now }), [view, actor, zone, now]);
  const { toAnswer } = useMemo(() => inboxOf(view, actor, { business, now }), [view, actor, business, now]);
  const [own, ...others] = Object.keys(actor.pods).flatMap((id) => (view.pods[id] ? [view.pods[id]] : []));
  const sprintOf = (pod: Pod) => (
    <SprintPanel sprint={activeSprint(view, pod.id)} podName={pod.name} calendar={calendar} now={now} />
  );
  return (
    <section aria-label="Your pod" className={classes["grid"]}>
      <div className={classes["wide"]}>
        <Panel
          title={stuckTitle(work)}
          sub="Blocked first, then what is over its service’s expectation"
          actions={
            <Link className={classes["link"]} to="/w/$workspace/board" params={{ workspace: slug }}>
              Board
            </Link>
          }
        >
          {work.stuck.length === 0 ? (
            <EmptyState look="bare" icon={IconThumbUp} heading="Everything moves">
              What is blocked or older than expected shows here first.
            </EmptyState>
          ) : (
            <div className={classes["rows"]}>
              {work.stuck.slice(0, MOST_STUCK).map((card) => (
                <CardRow key={card.request.id} card={card} now={now} />
              ))}
            </div>
          )}
        </Panel>
      </div>
      <div className={classes["narrow"]}>
        <Panel
          title={
            toAnswer.length === 0
              ? "All answered"
              : `${countWord(toAnswer.length)} ${toAnswer.length === 1 ? "request waits" : "requests wait"} for an answer`
          }
          sub="Time left on each service’s clock"
          actions={
            <Link className={classes["link"]} to="/w/$workspace/triage" params={{ workspace: slug }}>
              Triage
            </Link>
          }
        >
          {toAnswer.length === 0 ? (
            <EmptyState look="bare" icon={IconInbox} heading="The inbox is empty">
              New requests show here with their countdown.
            </EmptyState>
          ) : (
            <div className={classes["rows"]}>
              {toAnswer.slice(0, MOST_WAITING).map((waiting) => (
                <WaitingRow key={waiting.request.id} waiting={waiting} now={now} />
              ))}
            </div>
          )}
        </Panel>
      </div>
      {own !== undefined && <div className={classes["wide"]}>{sprintOf(own)}</div>}
      <div className={classes["narrow"]}>
        <MyCards cards={work.mine} />
      </div>
      {own !== undefined && (
        <div className={classes["full"]}>
          <DeliveriesPanel pod={own.id} name={own.name} />
        </div>
      )}
      {others.map((pod) => (
        <Fragment key={pod.id}>
          <div className={classes["half"]}>{sprintOf(pod)}</div>
          <div className={classes["half"]}>
            <DeliveriesPanel pod={pod.id} name={pod.name} />
          </div>
        </Fragment>
      ))}
    </section>
  );
}
