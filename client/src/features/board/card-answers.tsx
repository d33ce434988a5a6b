import { answerTo, formOf, type Request, type Service } from "@tandem/shared";
import { useCalendar } from "../../live/use-calendar.ts";
import { answerWords } from "../../ui/answer-words.ts";
import { useBoard } from "./board-context.ts";
import classes from "./card.module.css";

interface CardAnswersProps {
  readonly card: Request;
  readonly service: Service;
}

/** Answers that the service's form shows on its cards; unanswered ones take no room. */
export function CardAnswers({ card, service }: CardAnswersProps) {
  const { currency } = useCalendar();
  const { person } = useBoard();
  const known = { currency, member: (id: Parameters<typeof person>[0]) => person(id).name };
  const answers = formOf({ services: { [service.id]: service } }, card)
    .filter(({ onCard }) => onCard)
    .map((field) => ({ field, words: answerWords(answerTo(card.fields, field.id), field, known) }))
    .filter(({ words }) => words !== "");
  if (answers.length === 0) return null;
  return (
    <dl className={classes["answers"]}>
      {answers.map(({ field, words }) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
