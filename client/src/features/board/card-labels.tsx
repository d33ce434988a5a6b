import { labelsOf, type Request, type WorkspaceState } from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { LabelChips } from "../../ui/label-sign.tsx";

const labelsIn = (view: WorkspaceState) => view.labels;

/** The labels of a card, the first three by name. */
export function CardLabels({ card }: { readonly card: Pick<Request, "labels"> }) {
  const labels = useView(labelsIn);
  return <LabelChips labels={labelsOf({ labels }, card)} limit={3} />;
}
