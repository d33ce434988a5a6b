import { ActionIcon, Button } from "@mantine/core";
import {
  byLabelName,
  isClosed,
  mayKeepLabels,
  MOST_LABELS,
  tableValues,
  type Label,
  type LabelId,
  type WorkspaceState,
} from "@tandem/shared";
import { IconPencil, IconTag, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { confirm } from "../../ui/confirm.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { LabelSign } from "../../ui/label-sign.tsx";
import { Panel } from "../../ui/panel.tsx";
import { LabelForm } from "./label-form.tsx";
import classes from "./labels-settings.module.css";

const all = (view: WorkspaceState) => view;
type Editing = LabelId | "new" | null;

/** On how many open requests each label is. */
function usesOf(view: WorkspaceState): ReadonlyMap<LabelId, number> {
  const uses = new Map<LabelId, number>();
  for (const request of tableValues(view.requests))
    if (!isClosed(request)) for (const label of request.labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  return uses;
}

/** The labels that any request may carry: everyone sees them; leads, leaders and admins keep them. */
export function LabelsSettings() {
  const view = useView(all);
  const actor = useActor();
  const send = useSend();
  const [editing, setEditing] = useState<Editing>(null);
  const mayKeep = mayKeepLabels(actor);
  const labels = Object.values(view.labels).sort(byLabelName);
  const uses = usesOf(view);
  const usesWords = ({ id }: Label) => `on ${counted(uses.get(id) ?? 0, "open request")}`;

  function remove(label: Label): void {
    const count = uses.get(label.id) ?? 0;
    if (count === 0) return void send("label.remove", { label: label.id });
    confirm({
      title: `${label.name} comes off ${counted(count, "open request")}`,
      body: "The requests stay as they are. Rename it instead, if only its name is wrong.",
      confirmLabel: "Remove the label",
      cancelLabel: "Keep it",
      onConfirm: () => send("label.remove", { label: label.id }),
    });
  }

  return (
    <Panel
      flush
      title={labels.length === 0 ? "No labels yet" : counted(labels.length, "label")}
      sub={
        mayKeep
          ? "The pod of a request and its requester put them on."
          : "Leads, leaders and admins keep the labels. The pod of a request and its requester put them on."
      }
      {...(mayKeep &&
        labels.length < MOST_LABELS &&
        editing !== "new" && {
          actions: (
            <Button
              size="sm"
              leftSection={<IconTag size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setEditing("new")}
            >
              Add a label
            </Button>
          ),
        })}
    >
      {editing === "new" && (
        <div className={classes["form"]}>
          <LabelForm label={null} onClose={() => setEditing(null)} />
        </div>
      )}
      {labels.length === 0 && editing !== "new" && (
        <EmptyState look="bare" icon={IconTag} heading="One word that cuts across services">
          Peak season, Legal check, Needs photos: filter the list and the board by it.
        </EmptyState>
      )}
      {labels.map((label) =>
        editing === label.id ? (
          <div key={label.id} className={classes["form"]}>
            <LabelForm label={label} onClose={() => setEditing(null)} />
          </div>
        ) : (
          <div key={label.id} className={classes["row"]}>
            <LabelSign label={label} size={16} />
            <b>{label.name}</b>
            <span className={classes["quiet"]}>{usesWords(label)}</span>
            {mayKeep && (
              <span className={classes["act"]}>
                <ActionIcon aria-label={`Change ${label.name}`} onClick={() => setEditing(label.id)}>
                  <IconPencil size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon aria-label={`Remove ${label.name}`} onClick={() => remove(label)}>
                  <IconTrash size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </span>
            )}
          </div>
        ),
      )}
    </Panel>
  );
}
