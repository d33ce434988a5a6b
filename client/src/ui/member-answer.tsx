import type { WorkspaceState } from "@tandem/shared";
import { Select } from "@mantine/core";
import { useView } from "../live/hooks.ts";
import { useNames } from "../live/use-names.ts";
import { memberChoices } from "./member-choices.ts";
import { askedOf, type AnswerFieldProps } from "./asked.ts";

const membersOf = (view: WorkspaceState) => view.members;

/** A question that is answered by a person of the workspace. */
export function MemberAnswer(props: AnswerFieldProps) {
  const { field, answer, onAnswer } = props;
  const members = useView(membersOf);
  const nameOf = useNames();
  const people = memberChoices({ members }, nameOf, undefined, typeof answer === "string" ? [answer] : []);
  return (
    <Select
      {...askedOf(props)}
      placeholder={field.hint || "Choose a person"}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Clear" }}
      data={people}
      nothingFoundMessage="Nobody of that name."
      value={typeof answer === "string" && answer !== "" ? answer : null}
      onChange={(next) => onAnswer(next ?? "")}
    />
  );
}
