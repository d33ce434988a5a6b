import type { Request } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useSlug } from "../../live/use-slug.ts";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./queue-panel.module.css";

const SHOWN = 3;

/** What the pod has before it, of the same service: the reason for the days above. */
export function QueuePanel({ ahead }: { readonly ahead: readonly Request[] }) {
  const slug = useSlug();
  const rest = ahead.length - SHOWN;
  return (
    <Panel
      title="Ahead of you"
      titleLook="label"
      actions={
        <span className={classes["count"]}>
          {ahead.length === 0 ? "none" : counted(ahead.length, "request")}
        </span>
      }
    >
      {ahead.length === 0 ? (
        <p className={classes["words"]}>You would be next of this service.</p>
      ) : (
        <ol className={classes["list"]}>
          {ahead.slice(0, SHOWN).map((request) => (
            <li key={request.id}>
              <RequestKey value={request.key} />
              <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
                {request.title}
              </Link>
              <small>
                {request.class === "expedite" ? "expedite" : stageWords[request.standing].toLocaleLowerCase()}
              </small>
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && <p className={classes["words"]}>and {rest} more</p>}
    </Panel>
  );
}
