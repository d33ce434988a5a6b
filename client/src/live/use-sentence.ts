import { requestOf, sentenceOf, type Refusal } from "@tandem/shared";
import { useCallback } from "react";
import { useLive } from "./live-context.ts";
import { useNames } from "./use-names.ts";

/** A refusal as a sentence, with the names that this workspace uses. */
export function useSentence(): (refusal: Refusal) => string {
  const { replica } = useLive();
  const nameOf = useNames();
  return useCallback(
    (refusal) => {
      const view = replica.getView();
      return sentenceOf(refusal, {
        member: (id) => nameOf(id),
        request: (id) => requestOf(view, id)?.key ?? "The request",
        column: (id) => view.columns[id]?.name ?? "The column",
        sprint: (id) => view.sprints[id]?.name ?? "The sprint",
      });
    },
    [replica, nameOf],
  );
}
