import { Button, Checkbox } from "@mantine/core";
import { byLabelName, type LabelId, type Request } from "@tandem/shared";
import { useState } from "react";
import { useView } from "../../live/hooks.ts";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import { LabelSign } from "../../ui/label-sign.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { LabelChange } from "./chosen-commands.ts";
import classes from "./chosen-dialog.module.css";

interface LabelFormProps {
  readonly cards: readonly Request[];
  readonly onLabel: (change: LabelChange) => void;
  readonly onClose: () => void;
}

/** Labels that all cards shall carry or none; one that only some carry stays so until it is touched. */
export function LabelForm({ cards, onLabel, onClose }: LabelFormProps) {
  const labels = useView((view) => view.labels);
  const [change, setChange] = useState<LabelChange>(new Map());
  const carry = (label: LabelId) => cards.filter((card) => card.labels.includes(label)).length;
  return (
    <SendForm label="Label" className={classes["form"]} onSend={() => onLabel(change)}>
      <div className={classes["choices"]} role="group" aria-label="Labels">
        {Object.values(labels)
          .sort(byLabelName)
          .map((label, i) => {
            const count = carry(label.id);
            const touched = change.get(label.id);
            const isMixed = touched === undefined && count > 0 && count < cards.length;
            return (
              <Checkbox
                key={label.id}
                checked={touched ?? (count > 0 && count === cards.length)}
                indeterminate={isMixed}
                onChange={(event) => setChange(new Map(change).set(label.id, event.currentTarget.checked))}
                {...(i === 0 ? { "data-autofocus": true } : {})}
                description={isMixed ? `On ${count} of ${cards.length}` : undefined}
                label={
                  <span className={classes["label"]}>
                    <LabelSign label={label} />
                    {label.name}
                  </span>
                }
              />
            );
          })}
      </div>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" disabled={change.size === 0}>
          Label
        </Button>
      </DialogFoot>
    </SendForm>
  );
}
