import { TextInput } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useState } from "react";
import { readSignal } from "./signal.ts";

interface SignalBoxProps {
  readonly onSignal: (text: string) => void;
}

/** Where a tweak begins: a link or a number, pasted, fills the form at once; typed, with Enter. */
export function SignalBox({ onSignal }: SignalBoxProps) {
  const [text, setText] = useState("");
  const take = (given: string) => {
    if (given.trim() === "") return;
    setText("");
    onSignal(given);
  };
  return (
    <TextInput
      label="Paste a link, a number or a screenshot"
      description="The form below fills itself from it."
      placeholder="https://… or “Clicks −31 % since Sunday”"
      leftSection={<IconWand size={16} stroke={1.75} aria-hidden="true" />}
      name="signal"
      maxLength={400}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        const { link, hasNumber } = readSignal(pasted);
        if (text !== "" || (link === null && !hasNumber)) return;
        event.preventDefault();
        take(pasted);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        take(text);
      }}
      onBlur={() => take(text)}
    />
  );
}
