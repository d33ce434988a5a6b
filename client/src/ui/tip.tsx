import { Tooltip } from "@mantine/core";

export interface TipProps {
  readonly target: HTMLElement;
  readonly words: string;
}

/** Words beside what they are about. */
export function Tip({ target, words }: TipProps) {
  return <Tooltip opened target={target} label={words} multiline maw={320} />;
}
