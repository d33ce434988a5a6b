import type { Request, WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { sideName } from "../../ui/side.ts";
import classes from "./decision.module.css";
import type { Rights } from "./rights.ts";

interface TheirTurnProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly rights: Rights;
}

/**
 * Asked: why nothing can be decided here meanwhile, and what to do with an answer that came by another way. Only the
 * requester's side answers, so that nobody is quoted by the other.
 */
export function TheirTurn({ view, request, rights }: TheirTurnProps) {
  const slug = useSlug();
  const person = usePeople();
  const { requester, delegate, requesterSide } = request;
  const first = requester !== null && view.members[requester]?.active ? [person(requester).name] : [];
  const named = [...first, ...(delegate === null ? [] : [person(delegate).name])];
  const who = [...named, `a leader of ${sideName[requesterSide]}`]
    .join(", ")
    .replace(/, (?=a leader)/, " or ");
  return (
    <div className={classes["turn"]}>
      <p>
        It is {person(requester).name}’s turn. The clock stands still, and the answer opens the decision
        again.
      </p>
      {!rights.answer && (
        <p>
          Told on the telephone? {rights.takeBack !== null && "Take the question back and decide, or let "}
          {rights.takeBack === null && "Let "}
          {who} put the answer on{" "}
          <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
            {request.key}
          </Link>
          .
        </p>
      )}
    </div>
  );
}
