import { UnstyledButton } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import classes from "./board-tools.module.css";

interface BoardChipProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Of a filter: whether it is on. */
  readonly pressed?: boolean;
  /** Of what opens: whether it is open. */
  readonly expanded?: boolean;
  /** Quieter: it asks how to look, and says nothing of the work. */
  readonly plain?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** One tool of the board, a sign and a few words. */
export function BoardChip({
  icon,
  children,
  onClick,
  pressed,
  expanded,
  plain = false,
  ref,
  ...rest
}: BoardChipProps) {
  return (
    <UnstyledButton
      {...rest}
      ref={ref}
      className={classes["chip"] ?? ""}
      data-plain={plain || undefined}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      onClick={onClick}
    >
      {icon}
      <span>{children}</span>
    </UnstyledButton>
  );
}
