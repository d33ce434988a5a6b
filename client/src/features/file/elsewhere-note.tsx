import { Button, Paper } from "@mantine/core";
import { IconDevices } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useLive } from "../../live/live-context.ts";
import { momentWords } from "../../ui/format.ts";
import classes from "./file-page.module.css";

interface ElsewhereNoteProps {
  /** Of the draft. */
  readonly of: string;
  readonly now: number;
  readonly zone: string;
}

/** Typed into in two places: says so, and lets the person choose. Until then nothing of either is lost. */
export function ElsewhereNote({ of, now, zone }: ElsewhereNoteProps) {
  const { elsewhere } = useLive();
  const newer = useSyncExternalStore(elsewhere.subscribe, () => elsewhere.get(of));
  if (newer === undefined) return null;
  return (
    <Paper component="section" className={classes["off"] ?? ""} role="status">
      <IconDevices size={18} stroke={1.75} aria-hidden="true" />
      <p>
        {newer.at === null ? (
          <b>You typed into this form in another tab, too.</b>
        ) : (
          <>
            <b>There is a newer draft from another device,</b> {momentWords(newer.at, now, zone)}.
          </>
        )}{" "}
        Both are kept until you choose.
      </p>
      <Button size="xs" variant="default" onClick={() => elsewhere.take(of)}>
        {newer.from === "tab" ? "Take the other tab’s" : "Take the newer one"}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => elsewhere.keep(of)}>
        Stay with this one
      </Button>
    </Paper>
  );
}
