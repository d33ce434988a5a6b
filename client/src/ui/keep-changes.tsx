import { Button } from "@mantine/core";
import { sendKey } from "./command-key.ts";
import { DialogFoot } from "./dialog-foot.tsx";
import { KeyHint } from "./key-hint.tsx";

/** The end of a dialog that changes something: its draft is kept until it is sent or dropped here. */
export function KeepChanges({ onDrop }: { readonly onDrop: () => void }) {
  return (
    <DialogFoot>
      <Button variant="default" onClick={onDrop}>
        Drop the changes
      </Button>
      <Button type="submit" rightSection={<KeyHint>{sendKey}</KeyHint>}>
        Keep the changes
      </Button>
    </DialogFoot>
  );
}
