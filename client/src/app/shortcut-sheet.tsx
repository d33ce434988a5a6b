import { Modal, Switch } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { KeyHint } from "../ui/key-hint.tsx";
import { printedKey, spokenKey } from "../ui/key-words.ts";
import { useListedShortcuts } from "../ui/shortcuts.ts";
import { singleKeys } from "../ui/single-keys.ts";
import classes from "./shortcut-sheet.module.css";

/** Every key that works on the page it was opened on, by group, and the switch of those that are one key alone. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const groups = useListedShortcuts();
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  return (
    <Modal opened onClose={onClose} title="Keys of this page" size="lg">
      <div className={classes["groups"]}>
        {groups.map(({ group, shortcuts }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts.map(({ keys, words }) => (
                <div key={words}>
                  <dt>
                    <span className={classes["hidden"]}>{keys.map(spokenKey).join(" or ")}</span>
                    {keys.map((key) => (
                      <KeyHint key={key}>{printedKey(key)}</KeyHint>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={classes["switch"] ?? ""}
        label="Single keys"
        description="Off, only keys together with Ctrl or ⌘ do something. Kept in this browser."
        checked={isOn}
        onChange={(event) => singleKeys.set(event.currentTarget.checked)}
      />
    </Modal>
  );
}
