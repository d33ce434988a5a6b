import { answerTo, formOf, tableValues, type FieldKind, type WorkspaceState } from "@tandem/shared";
import { Autocomplete } from "@mantine/core";
import { useState } from "react";
import { useLive } from "../live/live-context.ts";
import { askedOf, type AnswerFieldProps } from "./asked.ts";

/** Names that were answered to questions of this kind before, in any form. */
function namesIn(view: WorkspaceState, kind: FieldKind): readonly string[] {
  const names = new Set<string>();
  for (const request of tableValues(view.requests))
    for (const field of formOf(view, request)) {
      const answer = field.kind === kind ? answerTo(request.fields, field.id) : undefined;
      if (typeof answer === "string") names.add(answer);
    }
  return [...names].sort((a, b) => a.localeCompare(b));
}

/** A vendor or a data asset: a name, with those that were named before to choose from. */
export function NameAnswer({
  kind,
  ...props
}: AnswerFieldProps & { readonly kind: "vendor" | "data_asset" }) {
  const { replica } = useLive();
  const [names, setNames] = useState<readonly string[]>([]);
  const { field, answer, onAnswer } = props;
  return (
    <Autocomplete
      {...askedOf(props)}
      placeholder={field.hint || (kind === "vendor" ? "Name of the vendor" : "Name of the data")}
      maxLength={120}
      limit={8}
      data={[...names]}
      onFocus={() => setNames(namesIn(replica.getView(), kind))}
      value={typeof answer === "string" ? answer : ""}
      onChange={onAnswer}
    />
  );
}
