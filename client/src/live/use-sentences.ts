import { requestOf, sentenceOf, type Refusal } from "@tandem/shared";
import { useCallback } from "react";
import { useLive } from "./live-context.ts";
import { useNames } from "./use-names.ts";

/** Refusals as sentences, with the names that this workspace gives its things. */
export function useSentences(): (refusal: Refusal) => string {
  const { replica } = useLive();
  const member = useNames();
  return useCallback(
    (refusal) => {
      const view = replica.getView();
      return sentenceOf(refusal, {
        member,
        request: (id) => requestOf(view, id)?.key ?? "The request",
        column: (id) => view.columns[id]?.name ?? "The column",
        sprint: (id) => view.sprints[id]?.name ?? "The sprint",
      });
    },
    [replica, member],
  );
}
