import { PasswordInput } from "@mantine/core";

/** As the server asks for. */
const SHORTEST = 10;

/** Why a new password will not do yet, in words; undefined where it will. */
export function passwordProblem(password: string): string | undefined {
  if (password.length < SHORTEST)
    return `${SHORTEST} characters or more. ${SHORTEST - password.length} to go.`;
  if (new Set(password).size < 4) return "Use at least four different characters.";
  return undefined;
}

interface PasswordFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A password that is chosen now, not one that is known already. */
  readonly isNew?: boolean;
  readonly problem?: string | undefined;
}

/** A password, hidden until one looks, known to password managers. */
export function PasswordField({
  label = "Password",
  value,
  onChange,
  isNew = false,
  problem,
}: PasswordFieldProps) {
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={isNew ? "new-password" : "current-password"}
      {...(isNew && problem === undefined
        ? { description: "10 characters or more. A sentence is good." }
        : {})}
      error={problem}
      maxLength={128}
      visibilityToggleButtonProps={{ "aria-label": "Show what I type", tabIndex: 0 }}
    />
  );
}
