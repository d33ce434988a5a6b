import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./home.module.css";

/** Sets the days from filed to live that 85 % should reach. */
export function TargetForm({ targetDays }: { readonly targetDays: number | null }) {
  const send = useSend();
  const [typed, setTyped] = useState<number | string | null>(null);
  if (typed === null) {
    return (
      <Button variant="default" size="xs" onClick={() => setTyped(targetDays ?? "")}>
        {targetDays === null ? "Set a target" : "Change the target"}
      </Button>
    );
  }
  function save(): void {
    const days = typeof typed === "number" ? typed : null;
    if (days !== targetDays) send("workspace.steer", { targetDays: days });
    setTyped(null);
  }
  return (
    <SendForm label="Target" className={classes["target"]} onSend={save}>
      <NumberInput
        aria-label="85 % live within so many days"
        size="xs"
        w={116}
        min={1}
        max={365}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        suffix=" days"
        placeholder="no target"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" size="xs">
        Set
      </Button>
      <Button variant="default" size="xs" onClick={() => setTyped(null)}>
        Leave
      </Button>
    </SendForm>
  );
}
