import { bySkillName, MOST_SKILLS_NEEDED, skillsIn, type SkillId, type WorkspaceState } from "@tandem/shared";
import { MultiSelect } from "@mantine/core";
import { useView } from "../live/hooks.ts";

const skillsOf = (view: WorkspaceState) => view.skills;

interface SkillsFieldProps {
  readonly label?: string;
  /** Of what names it, where it has no label of its own. */
  readonly labelledBy?: string;
  readonly size?: "xs" | "sm";
  readonly value: readonly SkillId[];
  readonly onChange: (skills: SkillId[]) => void;
  readonly inputClass?: string | undefined;
}

/** Chooses among the workspace's skills. */
export function SkillsField({
  label,
  labelledBy,
  size = "sm",
  value,
  onChange,
  inputClass,
}: SkillsFieldProps) {
  const skills = useView(skillsOf);
  const all = Object.values(skills).sort(bySkillName);
  return (
    <MultiSelect
      {...(label === undefined ? {} : { label })}
      {...(labelledBy === undefined ? {} : { "aria-labelledby": labelledBy })}
      {...(inputClass === undefined ? {} : { classNames: { inputField: inputClass } })}
      size={size}
      searchable
      hidePickedOptions
      maxValues={MOST_SKILLS_NEEDED}
      nothingFoundMessage="No skill of that name"
      placeholder={value.length === 0 ? "None in particular" : ""}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={skillsIn({ skills }, value).map(({ id }) => id)}
      onChange={(chosen) => onChange(all.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))}
    />
  );
}
