import type { Request } from "@tandem/shared";
import { usePeople } from "../../live/use-people.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import classes from "./triage-brief.module.css";

/** An appeal with what it is about: the first decision's reason and alternative, and why it does not help. */
export function DeclineStory({ request }: { readonly request: Request }) {
  const person = usePeople();
  const decline = request.declines.at(-1);
  if (request.appeal === null) return null;
  return (
    <section className={classes["story"]}>
      <h3>Appealed: this decision is final</h3>
      <dl>
        {decline !== undefined && (
          <>
            <div>
              <dt>{person(request.appeal.decliner).name} declined</dt>
              <dd>
                <PlainText>{decline.reason}</PlainText>
              </dd>
            </div>
            <div>
              <dt>Instead</dt>
              <dd>
                <PlainText>{decline.alternative}</PlainText>
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>{person(request.requester).name} appealed</dt>
          <dd>
            <PlainText>{request.appeal.reason}</PlainText>
          </dd>
        </div>
      </dl>
    </section>
  );
}
