import { Button, SegmentedControl, Stack } from "@mantine/core";
import type { CommandId, Instant, Member, Service } from "@tandem/shared";
import { useEffect, useMemo, useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useDraft, useFate, useSend, useView } from "../../live/hooks.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { BasicsPanel } from "./basics-panel.tsx";
import classes from "./catalogue.module.css";
import { FieldsPanel } from "./fields-panel.tsx";
import { Preview } from "./preview.tsx";
import { ProposalsPanel } from "./proposals-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { changesIn, isDraftOf, type ServiceDraft } from "./service-draft.ts";
import { TermsPanel } from "./terms-panel.tsx";

interface ServiceEditorProps {
  readonly service: Service;
  readonly actor: Member;
  readonly now: Instant;
}

const NOTHING: ServiceDraft = {};
type Side = "edit" | "preview";

/** Changes a service; every keystroke is kept, and one command carries what was changed. */
export function ServiceEditor({ service, actor, now }: ServiceEditorProps) {
  const view = useView((state) => state);
  const send = useSend();
  const sentence = useSentence();
  const accepts = useMemo(() => isDraftOf(service), [service]);
  const [draft, setDraft, forget] = useDraft(`service ${service.id}`, NOTHING, accepts);
  const [sent, setSent] = useState<CommandId | null>(null);
  const [side, setSide] = useState<Side>("edit");
  const fate = useFate(sent);
  const changes = changesIn(service, draft);
  const isChanged = Object.keys(changes).length > 0;
  // What was typed is let go only once it stands: a refused change is still here, and so is what was typed since.
  useEffect(() => {
    if (fate === "done" && !isChanged) forget();
  }, [fate, isChanged, forget]);
  const input = { ...changes, service: service.id };
  const refusal = isChanged ? foreseenRefusal(view, "service.change", input, { actor, at: now }) : null;
  const set = (change: ServiceDraft) => setDraft({ ...draft, ...change });
  const shown: Service = { ...service, ...draft };

  return (
    <>
      <SegmentedControl
        className={classes["sides"] ?? ""}
        fullWidth
        data={[
          { value: "edit", label: "Edit" },
          { value: "preview", label: "As marketing sees it" },
        ]}
        value={side}
        onChange={(value) => setSide(value === "preview" ? "preview" : "edit")}
      />
      <div className={classes["editing"]} data-side={side}>
        <Stack gap="md" className={classes["edit"] ?? ""}>
          <BasicsPanel service={shown} set={set} />
          <FieldsPanel form={shown.fields} kept={service.fields} onChange={(fields) => set({ fields })} />
          <TermsPanel service={shown} set={set} />
        </Stack>
        <Stack gap="md" className={classes["aside"] ?? ""}>
          <Preview service={shown} />
          <ProposalsPanel service={service} actor={actor} now={now} />
          <ReviewPanel service={service} actor={actor} now={now} />
        </Stack>
      </div>
      {isChanged && (
        <footer className={classes["bar"]} aria-label="Unsaved changes" role="region">
          {refusal === null ? (
            <p>
              Kept here as you type.{" "}
              {"fields" in changes
                ? "Requests that are filed keep the form they were filed with."
                : "Requests that are filed keep their lists."}
            </p>
          ) : (
            <RefusalNote reason={sentence(refusal)} />
          )}
          <Button variant="default" onClick={forget}>
            Put it back
          </Button>
          <Button disabled={refusal !== null} onClick={() => setSent(send("service.change", input))}>
            Save
          </Button>
        </footer>
      )}
    </>
  );
}
