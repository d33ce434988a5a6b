import { Button, Modal } from "@mantine/core";
import { isLead, type Pod, type Request, type RequestId } from "@tandem/shared";
import { useActor, useView } from "../../live/hooks.ts";
import { useBulk, type Bulk } from "../../live/use-bulk.tsx";
import { useNames } from "../../live/use-names.ts";
import { BlockForm } from "../../ui/block-form.tsx";
import { counted } from "../../ui/format.ts";
import { memberChoices } from "../../ui/member-choices.ts";
import { AssignForm } from "./assign-form.tsx";
import { assigned, labelled, planned, unplanned } from "./chosen-commands.ts";
import classes from "./chosen-dialog.module.css";
import { LabelForm } from "./label-form.tsx";
import { SizeForm } from "./size-form.tsx";
import { SprintForm } from "./sprint-form.tsx";
import type { Say } from "./use-announcer.tsx";

export type ChosenStep = "assign" | "label" | "block" | "size" | "sprint";

export interface ChosenDialogProps {
  readonly step: ChosenStep;
  readonly pod: Pod;
  readonly cards: readonly Request[];
  /** The same as they lie on the board. */
  readonly inOrder: () => readonly RequestId[];
  readonly say: Say;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<ChosenStep, (cards: string) => string>> = {
  assign: (cards) => `Who works on ${cards}?`,
  label: (cards) => `Label ${cards}`,
  block: (cards) => `What do ${cards} wait for?`,
  size: (cards) => `Size ${cards}`,
  sprint: (cards) => `Sprint of ${cards}`,
};

/** One thing done to all chosen cards. */
export function ChosenDialog({ step, pod, cards, inOrder, say, onClose }: ChosenDialogProps) {
  const actor = useActor();
  const bulk = useBulk();
  const members = useView((view) => view.members);
  const nameOf = useNames();
  const isBlocked = cards.filter(({ block }) => block !== null).length;

  function give(done: string, commandFor: Bulk["commandFor"]): void {
    onClose();
    bulk({
      requests: inOrder(),
      noun: "card",
      done,
      rest: `not ${done}`,
      mayPass: isLead(actor, pod.id),
      commandFor,
      onDone: ({ words }) => say(words),
    });
  }

  return (
    <Modal opened onClose={onClose} title={TITLES[step](counted(cards.length, "card"))}>
      {step === "assign" && (
        <AssignForm
          cards={cards}
          people={memberChoices({ members }, nameOf, ({ pods }) => pod.id in pods, everyoneOn(cards))}
          me={actor.id}
          onAssign={(how, member) => give("assigned", assigned(how, member))}
          onClose={onClose}
        />
      )}
      {step === "label" && (
        <LabelForm cards={cards} onLabel={(change) => give("labelled", labelled(change))} onClose={onClose} />
      )}
      {step === "block" && (
        <>
          {isBlocked > 0 && (
            <p className={classes["note"]}>
              <span>{counted(isBlocked, "card")} blocked already.</span>
              <Button
                variant="default"
                size="xs"
                onClick={() =>
                  give("unblocked", ({ id, block }) =>
                    block === null ? null : { type: "request.unblock", input: { request: id } },
                  )
                }
              >
                Unblock {isBlocked}
              </Button>
            </p>
          )}
          <BlockForm
            draftKey="block several"
            members={memberChoices({ members }, nameOf)}
            action={`Block ${counted(cards.length, "card")}`}
            onBlock={(block) =>
              give("blocked", ({ id }) => ({ type: "request.block", input: { request: id, ...block } }))
            }
            onClose={onClose}
          />
        </>
      )}
      {step === "size" && (
        <SizeForm
          cards={cards}
          onSize={(size) =>
            give("sized", (card) =>
              card.size === size ? null : { type: "request.size", input: { request: card.id, size } },
            )
          }
          onClose={onClose}
        />
      )}
      {step === "sprint" && (
        <SprintForm
          pod={pod}
          cards={cards}
          onSprint={(sprint) =>
            sprint === null
              ? give("out of the sprint", unplanned(pod))
              : give(`in ${sprint.name}`, planned(sprint.id))
          }
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

/** Who left the pod may still be taken off. */
const everyoneOn = (cards: readonly Request[]): readonly string[] =>
  cards.flatMap(({ assignees }) => assignees);
