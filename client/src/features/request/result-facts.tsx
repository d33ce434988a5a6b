import { plainText } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { PlainText } from "../../ui/plain-text.tsx";
import { Stars } from "../../ui/stars.tsx";
import { valueWords } from "../../ui/value-words.ts";
import { linkWords } from "../../ui/link-words.ts";
import { RequestLinks } from "./follow-up.tsx";

interface ResultFactsProps {
  readonly facts: Pick<FlowFacts, "rating" | "outcomeReport" | "followUpOf">;
  readonly currency: string;
}

/** How the delivery was liked, what it brought, and what it goes on from. */
export function ResultFacts({ facts, currency }: ResultFactsProps) {
  const { rating, outcomeReport, followUpOf } = facts;
  return (
    <>
      {rating && (
        <div>
          <dt>Rated</dt>
          <dd>
            {rating.stars !== null && <Stars value={rating.stars} />} {rating.words}
          </dd>
        </div>
      )}
      {outcomeReport && (
        <div>
          <dt>It brought</dt>
          <dd>
            {outcomeReport.value !== null && <b>{valueWords(outcomeReport.value, currency)} </b>}
            <PlainText>{plainText(outcomeReport.words)}</PlainText>
          </dd>
        </div>
      )}
      {followUpOf && (
        <div>
          <dt>{linkWords.follow_up.out}</dt>
          <dd>
            <RequestLinks requests={[{ id: followUpOf.request, key: followUpOf.key }]} />
          </dd>
        </div>
      )}
    </>
  );
}
