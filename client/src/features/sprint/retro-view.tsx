import {
  mayActOn,
  mayTakePart,
  retroOf,
  RETRO_KINDS,
  type RetroAction,
  type RetroKind,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { Panel } from "../../ui/panel.tsx";
import { RetroActions } from "../../ui/retro-actions.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ActionForm } from "./action-form.tsx";
import { RetroNotes } from "./retro-notes.tsx";
import classes from "./sprint.module.css";

interface RetroViewProps {
  readonly view: WorkspaceState;
  readonly sprint: SprintFacts;
}

export const KIND_WORDS: Readonly<Record<RetroKind, string>> = {
  went_well: "Went well",
  to_change: "To change",
};

/** The look back: what went well, what to change, and who does what about it. */
export function RetroView({ view, sprint }: RetroViewProps) {
  const send = useSend();
  const actor = useActor();
  const now = useNow(60_000);
  const { zone } = useCalendar();
  const [changing, setChanging] = useState<string | null>(null);
  const { notes, actions } = retroOf(view, sprint.id);
  const mayAct = mayActOn(view, sprint.id, actor);
  const who = { actor, at: now };
  const of = (action: RetroAction) => ({ sprint: sprint.id, action: action.id });
  const changed = actions.find(({ id }) => id === changing);
  return (
    <div className={classes["stack"]}>
      {RETRO_KINDS.map((kind) => (
        <Panel key={kind} title={KIND_WORDS[kind]}>
          <RetroNotes
            view={view}
            sprint={sprint}
            kind={kind}
            notes={notes.filter((note) => note.kind === kind)}
            mayWrite={mayTakePart(actor)}
          />
        </Panel>
      ))}
      <Panel
        title="What we do about it"
        sub="Each with an owner and a day. What is open comes back when the next sprint is planned."
      >
        {actions.length > 0 && (
          <RetroActions
            label={`Actions of ${sprint.name}`}
            actions={actions.filter(({ id }) => id !== changing)}
            today={zone.dayAt(now)}
            mayTick={(action) => may(view, "retro.settle_action", { ...of(action), done: true }, who)}
            onTick={(action, done) => void send("retro.settle_action", { ...of(action), done })}
            renderSteps={(action) => (
              <>
                {mayAct && action.done === null && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Change: ${action.text}`}
                    onClick={() => setChanging(action.id)}
                  >
                    Change
                  </Button>
                )}
                {may(view, "retro.remove_action", of(action), who) && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Remove: ${action.text}`}
                    onClick={() => void send("retro.remove_action", of(action))}
                  >
                    Remove
                  </Button>
                )}
              </>
            )}
          />
        )}
        {mayAct ? (
          <ActionForm
            key={changing ?? "new"}
            view={view}
            sprint={sprint}
            action={changed ?? null}
            onDone={() => setChanging(null)}
          />
        ) : (
          actions.length === 0 && (
            <p className={classes["none"]}>The pod and the leaders decide what is done.</p>
          )
        )}
      </Panel>
    </div>
  );
}
