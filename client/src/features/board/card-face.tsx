import { sentBackOf, type Request, type Service, type Campaign } from "@tandem/shared";
import {
  IconArrowsMove,
  IconFlag3,
  IconMessageCircle,
  IconPinned,
  IconRocket,
  IconSubtask,
} from "@tabler/icons-react";
import { memo } from "react";
import { AgeMark } from "../../ui/age.tsx";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { BlockNote } from "../../ui/block-note.tsx";
import { dayWords, durationWords } from "../../ui/format.ts";
import { ProgressRing } from "../../ui/progress-ring.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { SentBackNote } from "../../ui/sent-back-note.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import { useBoard } from "./board-context.ts";
import { CardAnswers } from "./card-answers.tsx";
import { CardBlockers } from "./card-blockers.tsx";
import type { CardField } from "./card-fields.ts";
import { CardGoal } from "./card-goal.tsx";
import { CardLabels } from "./card-labels.tsx";
import classes from "./card.module.css";

interface CardFaceProps {
  readonly card: Request;
  readonly service: Service | undefined;
  readonly campaign: Campaign | undefined;
  /** Shown at the right of the first line, "In Build" on the expedite lane. */
  readonly where?: string;
  /** What is shown is partly a guess: the key is not given out yet. */
  readonly provisional: boolean;
}

/** A card in its reading order: key and service, title, block, age and date, people and counts. An empty fact takes no room. */
export const CardFace = memo(function CardFace({
  card,
  service,
  campaign,
  where,
  provisional,
}: CardFaceProps) {
  const { pageOf, openPage, now, ageOf, person, density, hidden, openMenu, onCardKey } = useBoard();
  const shows = (field: CardField) => !hidden.has(field);
  const people = [...new Set([...(card.requester ? [card.requester] : []), ...card.assignees])].map(person);
  const done = card.doneList.filter((item) => item.done).length;
  const stepsDone = card.subtasks.filter((step) => step.done).length;
  // There is room for one of the two: the steps while one is open, then the done list.
  const showSteps = card.subtasks.length > 0 && (stepsDone < card.subtasks.length || done === 0);
  const age = ageOf(card);
  const spoken = card.comments.filter(({ removed }) => !removed).length;
  const showAge = age !== null && card.standing !== "live" && shows("age");
  const days = shows("dates") && card.standing !== "live";
  const showsCampaign = campaign !== undefined && shows("campaign") && density === "roomy";
  const sentBack = sentBackOf(card);
  const key = provisional ? card.id : card.key;
  return (
    <>
      <header className={classes["head"]}>
        <RequestKey value={provisional ? null : card.key} />
        {service && shows("service") && <ServiceName service={service.icon} name={service.name} />}
        {where !== undefined && <b className={classes["where"]}>{where}</b>}
        <button
          type="button"
          className={classes["menu"]}
          aria-label={`Move ${card.key} to…`}
          onClick={() => openMenu(card.id)}
          // The card itself listens for the start of a drag.
          onPointerDown={(event) => event.stopPropagation()}
        >
          <IconArrowsMove size={14} stroke={1.75} />
        </button>
      </header>
      <h3 className={classes["title"]}>
        <a
          href={pageOf(key)}
          onClick={(event) => openPage(event, key)}
          draggable={false}
          aria-describedby="board-keys"
          data-card-link={card.id}
          onKeyDown={(event) => onCardKey(event, card.id)}
        >
          {card.title}
        </a>
      </h3>
      {card.labels.length > 0 && shows("labels") && <CardLabels card={card} />}
      {service && service.fields.length > 0 && shows("answers") && density === "roomy" && (
        <CardAnswers card={card} service={service} />
      )}
      {card.block && (
        <BlockNote
          reason={card.block.reason}
          text={card.block.note}
          {...(card.block.owner ? { person: person(card.block.owner) } : {})}
          since={durationWords(now - card.block.since)}
          isOnCard
        />
      )}
      {card.links.length > 0 && <CardBlockers card={card} />}
      {sentBack && <SentBackNote sentBack={sentBack} person={person(sentBack.by)} now={now} isOnCard />}
      {(showAge || (days && (card.dueDate !== null || card.goLive !== null))) && (
        <div className={classes["row"]}>
          {showAge ? <AgeMark day={age} of={service?.cycle.days ?? null} /> : <span />}
          {days && card.goLive !== null && (
            <span className={classes["due"]}>
              <IconRocket size={14} stroke={1.75} aria-label="goes live" /> {dayWords(card.goLive)}
            </span>
          )}
          {days && card.dueDate !== null && (
            <span className={classes["due"]}>
              <IconPinned size={14} stroke={1.75} aria-label="due" /> <b>{dayWords(card.dueDate)}</b>
            </span>
          )}
        </div>
      )}
      <footer className={classes["foot"]}>
        {shows("people") && <AvatarGroup people={people} limit={3} />}
        {card.goal !== null && shows("goal") && (
          <CardGoal goal={card.goal} withName={density === "roomy" && !showsCampaign} />
        )}
        {showsCampaign && (
          <span className={classes["campaign"]}>
            <IconFlag3 size={13} stroke={1.75} aria-hidden="true" />
            <span>{campaign.name}</span>
          </span>
        )}
        <span className={classes["space"]} />
        {spoken > 0 && shows("talk") && (
          <span className={classes["count"]}>
            <IconMessageCircle size={13} stroke={1.75} aria-label="comments" /> {spoken}
          </span>
        )}
        {showSteps && shows("checklist") && (
          <span className={classes["count"]} title={`Sub-tasks: ${stepsDone} of ${card.subtasks.length}`}>
            <IconSubtask size={13} stroke={1.75} aria-label="sub-tasks" /> {stepsDone}/{card.subtasks.length}
          </span>
        )}
        {!showSteps && card.doneList.length > 0 && done > 0 && shows("checklist") && (
          <ProgressRing done={done} total={card.doneList.length} label="done list" />
        )}
        {card.size !== null && shows("size") && (
          <span className={classes["size"]} title={`${card.size} points`}>
            {card.size}
          </span>
        )}
      </footer>
    </>
  );
});
