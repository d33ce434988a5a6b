import { TextInput } from "@mantine/core";
import { PasswordField, passwordProblem } from "../../ui/password-field.tsx";

/** Somebody new: how others see them, and how they sign in. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type PersonProblems = Partial<Record<keyof NewPerson, string | undefined>>;

export const nobody: NewPerson = { name: "", email: "", password: "" };

/** What is still missing, field by field; empty where nothing is. */
export function personProblems({ name, email, password }: NewPerson): PersonProblems {
  const short = passwordProblem(password);
  return {
    ...(name.trim() === "" ? { name: "Your colleagues see this name." } : {}),
    ...(/^\S+@\S+$/u.test(email.trim()) ? {} : { email: "An address such as mara@example.com." }),
    ...(short === undefined ? {} : { password: short }),
  };
}

interface PersonFieldsProps {
  readonly value: NewPerson;
  readonly problems: PersonProblems;
  readonly onChange: (value: NewPerson) => void;
}

export function PersonFields({ value, problems, onChange }: PersonFieldsProps) {
  return (
    <>
      <TextInput
        label="Your name"
        autoComplete="name"
        maxLength={80}
        value={value.name}
        error={problems.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <EmailField
        value={value.email}
        problem={problems.email}
        onChange={(email) => onChange({ ...value, email })}
      />
      <PasswordField
        isNew
        value={value.password}
        problem={problems.password}
        onChange={(password) => onChange({ ...value, password })}
      />
    </>
  );
}

interface EmailFieldProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (email: string) => void;
}

export function EmailField({ value, problem, onChange }: EmailFieldProps) {
  return (
    <TextInput
      label="E-mail"
      type="email"
      autoComplete="username"
      maxLength={254}
      value={value}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
