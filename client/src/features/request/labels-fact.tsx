import { MultiSelect, Pill } from "@mantine/core";
import {
  byLabelName,
  labelsOf,
  MOST_LABELS_OF_REQUEST,
  type Label,
  type LabelId,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import { LabelChips, LabelSign } from "../../ui/label-sign.tsx";
import classes from "./request-page.module.css";

interface LabelsFactProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly mayLabel: boolean;
}

/** The labels of a request; who may label it chooses them here. Without labels in the workspace it takes no room. */
export function LabelsFact({ view, request, mayLabel }: LabelsFactProps) {
  const send = useSend();
  const own = labelsOf(view, request);
  const all = Object.values(view.labels).sort(byLabelName);
  if (all.length === 0 || (!mayLabel && own.length === 0)) return null;
  const labelOf = (value: unknown): Label | undefined => all.find(({ id }) => id === value);
  const choose = (chosen: readonly LabelId[]) =>
    send("request.label", { request: request.id, labels: [...chosen] });
  return (
    <div>
      <dt id="labels">Labels</dt>
      <dd>
        {mayLabel ? (
          <MultiSelect
            aria-labelledby="labels"
            size="xs"
            searchable
            hidePickedOptions
            classNames={{ inputField: classes["pick"] ?? "" }}
            maxValues={MOST_LABELS_OF_REQUEST}
            nothingFoundMessage="No label of that name"
            placeholder={own.length === 0 ? "None yet" : ""}
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            value={own.map(({ id }) => id)}
            onChange={(chosen) => choose(all.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))}
            renderOption={({ option }) => <LabelName label={labelOf(option.value)} />}
            renderPill={({ option, onRemove }) => (
              <Pill withRemoveButton onRemove={() => onRemove?.()}>
                <LabelName label={labelOf(option?.value)} />
              </Pill>
            )}
          />
        ) : (
          <LabelChips labels={own} />
        )}
      </dd>
    </div>
  );
}

function LabelName({ label }: { readonly label: Label | undefined }) {
  if (label === undefined) return null;
  return (
    <span className={classes["label"]}>
      <LabelSign label={label} />
      {label.name}
    </span>
  );
}
