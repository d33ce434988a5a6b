import { UnstyledButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconArrowBackUp, IconBolt, IconCircleCheck, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";
import classes from "./notify.module.css";

export interface NoticeAction {
  /** "Undo", "Open", "Ask Daniel". */
  readonly label: string;
  readonly onAct: () => void;
  /** The key that does the same. */
  readonly keyHint?: string;
}

interface DoneNotice {
  /** "CAM-157 is in Check." */
  readonly text: ReactNode;
  readonly action?: NoticeAction;
}

interface RefusedNotice {
  /** The rule: "Build is full, 3 of 3." */
  readonly reason: string;
  /** What became of it and the way on: "CAM-166 went back to Committed. Daniel can let one over, with a reason." */
  readonly detail?: ReactNode;
  readonly action?: NoticeAction;
  /** A second way on. */
  readonly also?: NoticeAction;
  /** It was closed, or its action was taken. */
  readonly onClose?: () => void;
}

const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

function show(
  icon: ReactNode,
  words: ReactNode,
  actions: readonly (NoticeAction | undefined)[],
  staysMs: number | false,
  onClose?: () => void,
): string {
  const id: string = notifications.show({
    icon,
    autoClose: staysMs,
    ...(onClose === undefined ? {} : { onClose }),
    withCloseButton: staysMs === false,
    closeButtonProps: { "aria-label": "Close this notice" },
    message: (
      <div className={classes["line"]}>
        <span className={classes["words"]}>{words}</span>
        {actions
          .filter((action) => action !== undefined)
          .map(({ label, onAct, keyHint }) => (
            <UnstyledButton
              key={label}
              className={classes["action"] ?? ""}
              onClick={() => {
                notifications.hide(id);
                onAct();
              }}
            >
              <span>{label}</span>
              {keyHint !== undefined && <KeyHint>{keyHint}</KeyHint>}
            </UnstyledButton>
          ))}
      </div>
    ),
  });
  return id;
}

/** It worked. Goes by itself after eight seconds (stays while pointed at); only where the screen does not show it anyway. */
export function notifyDone({ text, action }: DoneNotice): string {
  return show(<IconCircleCheck {...sign} />, text, [action], 8000);
}

/** It worked and can be taken back with one press. */
export function notifyUndoable(text: ReactNode, onUndo: () => void): string {
  return notifyDone({ text, action: { label: "Undo", onAct: onUndo, keyHint: "Z" } });
}

/** A rule said no: why, and the way on. Stays until closed, since nobody may miss it. */
export function notifyRefused({ reason, detail, action, also, onClose }: RefusedNotice): string {
  return show(
    <IconArrowBackUp {...sign} />,
    <Refusal reason={reason} detail={detail} />,
    [action, also],
    false,
    onClose,
  );
}

/** It cannot wait: an expedite for one's own pod. Stays until closed or taken up. */
export function notifyUrgent({ reason, detail, action, onClose }: RefusedNotice): string {
  return show(<IconBolt {...sign} />, <Refusal reason={reason} detail={detail} />, [action], false, onClose);
}

/** Takes a notice away whose matter is settled; one that is gone already stays gone. */
export function closeNotice(id: string): void {
  notifications.hide(id);
}

/** Someone was faster: who, and where the text that was typed is kept. Stays until closed. */
export function notifyConflict({ reason, detail, action, onClose }: RefusedNotice): string {
  return show(<IconUsers {...sign} />, <Refusal reason={reason} detail={detail} />, [action], false, onClose);
}

function Refusal({ reason, detail }: { readonly reason: string; readonly detail: ReactNode }) {
  return (
    <>
      <b>{reason}</b> {detail}
    </>
  );
}
