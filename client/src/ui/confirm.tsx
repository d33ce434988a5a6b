import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { dialogsDrawn } from "./dialogs-drawn.ts";

interface ConfirmProps {
  /** What is at stake, as a sentence: "The plan is 6 points over capacity." */
  readonly title: string;
  readonly body: ReactNode;
  /** The step itself, never "OK": "Start with 39". */
  readonly confirmLabel: string;
  /** The way back: "Take something out". */
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel?: () => void;
}

/** Asks before a step that cannot be taken lightly. Not for what can be undone: that has Undo. */
export function confirm({ title, body, confirmLabel, cancelLabel, onConfirm, onCancel }: ConfirmProps): void {
  void dialogsDrawn.once.then(() =>
    modals.openConfirmModal({
      title,
      children: (
        <Text component="div" c="var(--text-2)">
          {body}
        </Text>
      ),
      labels: { confirm: confirmLabel, cancel: cancelLabel },
      onConfirm,
      ...(onCancel === undefined ? {} : { onCancel }),
    }),
  );
}
