import { Button, SegmentedControl } from "@mantine/core";
import { SIZES, type Request } from "@tandem/shared";
import { useState } from "react";
import { DialogFoot } from "../../ui/dialog-foot.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./chosen-dialog.module.css";

type Size = (typeof SIZES)[number] | null;

interface SizeFormProps {
  readonly cards: readonly Request[];
  /** In points; null: unsized. */
  readonly onSize: (size: Size) => void;
  readonly onClose: () => void;
}

const CHOICES: readonly { readonly size: Size; readonly label: string }[] = [
  ...SIZES.map((size) => ({ size, label: String(size) })),
  { size: null, label: "Unsized" },
];

/** One size in points for all cards. */
export function SizeForm({ cards, onSize, onClose }: SizeFormProps) {
  const [size, setSize] = useState<Size>(
    () => SIZES.find((one) => cards.every((card) => card.size === one)) ?? 3,
  );
  const labelOf = CHOICES.find((choice) => choice.size === size)?.label ?? "3";
  return (
    <SendForm label="Size" className={classes["form"]} onSend={() => onSize(size)}>
      <SegmentedControl
        fullWidth
        aria-label="Size in points"
        data={CHOICES.map(({ label }) => label)}
        value={labelOf}
        onChange={(next) => setSize(CHOICES.find(({ label }) => label === next)?.size ?? null)}
      />
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Back
        </Button>
        <Button type="submit">Size</Button>
      </DialogFoot>
    </SendForm>
  );
}
