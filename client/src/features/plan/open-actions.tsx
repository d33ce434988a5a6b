import { openActions, type OpenAction, type Pod, type WorkspaceState } from "@tandem/shared";
import { Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { may } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { counted } from "../../ui/format.ts";
import { RetroActions } from "../../ui/retro-actions.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./plan.module.css";

/** What the last retrospectives set out to change and nobody has done yet: it comes back until somebody has. */
export function OpenActions({ view, pod }: { readonly view: WorkspaceState; readonly pod: Pod }) {
  const send = useSend();
  const actor = useActor();
  const slug = useSlug();
  const now = useNow(60_000);
  const { zone } = useCalendar();
  const actions = openActions(view, pod.id);
  if (actions.length === 0) return null;
  const of = ({ sprint, id }: OpenAction) => ({ sprint, action: id });
  return (
    <section className={classes["last"]} aria-labelledby="open-actions">
      <Title order={2} id="open-actions">
        {counted(actions.length, "action")} of the last retrospectives {actions.length === 1 ? "is" : "are"}{" "}
        open
      </Title>
      <RetroActions
        label="Open actions"
        actions={actions}
        today={zone.dayAt(now)}
        mayTick={(action) =>
          may(view, "retro.settle_action", { ...of(action), done: true }, { actor, at: now })
        }
        onTick={(action, done) => void send("retro.settle_action", { ...of(action), done })}
        renderNote={({ sprint }) => (
          <Link
            to="/w/$workspace/sprint"
            params={{ workspace: slug }}
            search={{ pod: pod.id, sprint, view: "report" }}
          >
            {view.sprints[sprint]?.name}
          </Link>
        )}
      />
    </section>
  );
}
