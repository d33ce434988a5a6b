import type { PodId, Request, WorkspaceState } from "@tandem/shared";
import { Button, Group, Modal } from "@mantine/core";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { sendKey } from "../../ui/command-key.ts";
import { HandOverForm } from "../../ui/hand-over-form.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./request-page.module.css";

interface HandOverDialogProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly onClose: () => void;
}

/** What stays as it is, and what does not. */
function hintFor({ column, standing }: Request): string {
  if (column === null) return "It keeps its history, and its response clock runs on.";
  return standing === "ready"
    ? "It stays accepted, keeps its history and lies in their Ready. Whoever works on it here is taken off."
    : "It keeps its history and any block, leaves this sprint and lies in their Ready: they decide when to start. Whoever works on it here is taken off.";
}

/** To another pod: into its inbox, or, once it is accepted, into its Ready, if that has room. */
export function HandOverDialog({ view, request, now, onClose }: HandOverDialogProps) {
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();

  function refusedBy(pod: PodId): string | null {
    const input = { request: request.id, pod, reason: "?" };
    const refusal = foreseenRefusal(view, "request.hand_over", input, { actor, at: now });
    return refusal && sentence(refusal);
  }

  return (
    <Modal opened onClose={onClose} title={`Whose is ${request.key}?`}>
      <HandOverForm
        className={classes["dialog"]}
        pods={Object.values(view.pods).filter(({ id }) => id !== request.pod)}
        draftKey={`hand ${request.id}`}
        hint={hintFor(request)}
        refusedBy={refusedBy}
        onHandOver={(pod, reason) => {
          send("request.hand_over", { request: request.id, pod, reason });
          onClose();
        }}
      >
        {(words, isOff) => (
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Back
            </Button>
            <Button
              type="submit"
              aria-disabled={isOff}
              data-off={isOff || undefined}
              rightSection={<KeyHint>{sendKey}</KeyHint>}
            >
              {words}
            </Button>
          </Group>
        )}
      </HandOverForm>
    </Modal>
  );
}
