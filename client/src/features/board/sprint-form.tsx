import { Button, Radio } from "@mantine/core";
import { sprintsOf, type Pod, type Request, type SprintId, type WorkspaceState } from "@tandem/shared";
import { useCallback, useState } from "react";
import { useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { counted } from "../../ui/format.ts";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { NONE } from "./board-search.ts";
import classes from "./chosen-dialog.module.css";

interface SprintFormProps {
  readonly pod: Pod;
  readonly cards: readonly Request[];
  /** null: out of it. */
  readonly onSprint: (sprint: { readonly id: SprintId; readonly name: string } | null) => void;
  readonly onClose: () => void;
}

/** Into a sprint that is not over, or out of it and back to Ready. */
export function SprintForm({ pod, cards, onSprint, onClose }: SprintFormProps) {
  const sprints = useView(
    useCallback(
      (view: WorkspaceState) => sprintsOf(view, pod.id).filter(({ state }) => state !== "closed"),
      [pod],
    ),
    shallowEqual,
  );
  const ready = cards.filter(({ standing }) => standing === "ready").length;
  const inOne = cards.filter(({ standing, sprint }) => standing === "committed" && sprint !== null).length;
  const [chosen, setChosen] = useState<string>(ready > 0 ? (sprints[0]?.id ?? NONE) : NONE);
  const sprint = sprints.find(({ id }) => id === chosen) ?? null;
  return (
    <SendForm label="Sprint" className={classes["form"]} onSend={() => onSprint(sprint)}>
      <Radio.Group aria-label="Sprint" value={chosen} onChange={setChosen}>
        <div className={classes["choices"]}>
          {sprints.map(({ id, name }) => (
            <Radio
              key={id}
              value={id}
              label={`Into ${name}`}
              description={`${counted(ready, "card")} in Ready`}
              disabled={ready === 0}
              {...(id === chosen ? { "data-autofocus": true } : {})}
            />
          ))}
          <Radio
            value={NONE}
            label="Out of the sprint, back to Ready"
            description={`${counted(inOne, "card")} planned and not begun`}
            disabled={inOne === 0}
          />
        </div>
      </Radio.Group>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" disabled={sprint === null ? inOne === 0 : ready === 0}>
          {sprint === null ? "Take out" : "Plan"}
        </Button>
      </DialogFoot>
    </SendForm>
  );
}
