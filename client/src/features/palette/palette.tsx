import { Modal, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { counted } from "../../ui/format.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { printedKey } from "../../ui/key-words.ts";
import { findEntries, type Entry, type FoundGroup } from "./entry.ts";
import classes from "./palette.module.css";
import type { PalettePage } from "./place-entries.ts";
import { useEntries, useSearchEntry, type PaletteAbout } from "./use-entries.ts";

export interface PaletteProps {
  readonly pages: readonly PalettePage[];
  readonly about: PaletteAbout;
  /** It is left; what was chosen runs after. */
  readonly onClose: () => void;
}

/** Go, find, do: one field, and a list that the arrows walk while the letters go on (the combobox pattern of ARIA). */
export function Palette({ pages, about, onClose }: PaletteProps) {
  const entries = useEntries(pages, about);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const known = useMemo(() => findEntries(entries, typed), [entries, typed]);
  const searchFor = useSearchEntry();
  const groups: readonly FoundGroup[] =
    typed.trim() === "" ? known : [...known, { group: "Search", entries: [searchFor(typed.trim())] }];
  const flat = groups.flatMap((group) => group.entries);
  const chosen = flat[Math.min(at, flat.length - 1)];
  const optionId = (entry: Entry) => `${id} ${entry.id}`.replaceAll(/\s/gu, "-");

  function run(entry: Entry | undefined): void {
    if (entry === undefined) return;
    onClose();
    entry.run();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = flat.length - 1;
    const now = Math.min(at, last);
    if (event.key === "ArrowDown") setAt(now >= last ? 0 : now + 1);
    else if (event.key === "ArrowUp") setAt(now <= 0 ? Math.max(0, last) : now - 1);
    else if (event.key === "PageDown") setAt(Math.min(last, now + 8));
    else if (event.key === "PageUp") setAt(Math.max(0, now - 8));
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Modal.Root opened onClose={onClose} size={620} yOffset="10vh" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label="Go, find, do">
        <div className={classes["content"]}>
          <TextInput
            className={classes["field"] ?? ""}
            variant="unstyled"
            size="md"
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
            placeholder="Go to, find or do"
            role="combobox"
            aria-label="Go to, find or do"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-expanded={flat.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen && optionId(chosen)}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
            data-autofocus
          />
          <div id={`${id}-list`} role="listbox" aria-label="Found" className={classes["list"]}>
            {groups.map(({ group, entries: found }) => (
              <div key={group} role="group" aria-label={group}>
                <p className={classes["group"]} aria-hidden="true">
                  {group}
                </p>
                {found.map((entry) => (
                  <Option
                    key={entry.id}
                    id={optionId(entry)}
                    entry={entry}
                    isChosen={entry === chosen}
                    onPoint={() => setAt(flat.indexOf(entry))}
                    onRun={() => run(entry)}
                  />
                ))}
              </div>
            ))}
          </div>
          <p role="status" className={classes["hidden"]}>
            {typed.trim() !== "" && `${counted(flat.length, "entry", "entries")} found`}
          </p>
          <footer className={classes["foot"]} aria-hidden="true">
            <KeyHint>↑</KeyHint>
            <KeyHint>↓</KeyHint> choose <KeyHint>↵</KeyHint> go <KeyHint>Esc</KeyHint> close
          </footer>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function Option({ id, entry, isChosen, onPoint, onRun }: OptionProps) {
  const { icon: Sign, words, hint, keys } = entry;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <UnstyledButton
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes["option"] ?? ""}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={isChosen ? undefined : onPoint}
      onClick={onRun}
    >
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes["words"]}>{words}</span>
      {hint !== undefined && <small>{hint}</small>}
      {keys !== undefined && <KeyHint>{printedKey(keys)}</KeyHint>}
    </UnstyledButton>
  );
}
