import { MOST_CHARACTERS } from "@tandem/shared";
import { Combobox, Textarea, useCombobox, type TextareaProps } from "@mantine/core";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { MemberAvatar } from "../ui/avatar.tsx";
import { suggest, type Nameable, type Suggestion } from "./suggest.ts";
import classes from "./talk-box.module.css";

interface NameAreaProps extends Omit<TextareaProps, "value" | "onChange" | "onBlur" | "ref"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Who and what may be named. */
  readonly nameable: Nameable;
  /** Opened by a click: the caret goes here, behind the text. */
  readonly opensHere?: boolean | undefined;
}

/** A field for words to someone. Behind @ it offers people, behind # or the letters of a key requests. */
export function NameArea({ value, onChange, nameable, opensHere, onKeyDown, ...field }: NameAreaProps) {
  const combobox = useCombobox();
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const jump = useRef<number | null>(null);
  /** Where the caret stands behind a name that was just chosen. */
  const taken = useRef<number | null>(null);
  const { from, options } = caret === null ? { from: 0, options: [] } : suggest(value, caret, nameable);
  const isOpen = options.length > 0;
  const chosen = options[Math.min(active, options.length - 1)];

  useEffect(() => {
    if (jump.current === null) return;
    box.current?.setSelectionRange(jump.current, jump.current);
    jump.current = null;
  });
  useEffect(() => {
    if (!opensHere || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [opensHere]);

  function take({ insert }: Suggestion): void {
    const rest = value.slice(caret ?? value.length).replace(/^ /u, "");
    const next = (value.slice(0, from) + insert + rest).slice(0, MOST_CHARACTERS);
    jump.current = Math.min(from + insert.length, next.length);
    taken.current = jump.current;
    setCaret(null);
    onChange(next);
    box.current?.focus();
  }

  /** Whether the list took the key. */
  function isTaken(event: KeyboardEvent): boolean {
    // A name brings the space behind it: the one that hands type by habit would be a second.
    const isSecond = event.key === " " && box.current?.selectionStart === taken.current;
    taken.current = null;
    if (isSecond) {
      event.preventDefault();
      return true;
    }
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((options.indexOf(chosen!) + step + options.length) % options.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen!);
    else if (event.key === "Escape") setCaret(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return (
    <>
      <Combobox
        store={{ ...combobox, dropdownOpened: isOpen }}
        onOptionSubmit={(id) => {
          const option = options.find((one) => one.id === id);
          if (option) take(option);
        }}
        position="top-start"
        withinPortal={false}
      >
        <Combobox.DropdownTarget>
          <Textarea
            autosize
            maxLength={MOST_CHARACTERS}
            aria-autocomplete="list"
            {...(isOpen &&
              chosen && { "aria-controls": listId, "aria-activedescendant": `${listId}-${chosen.id}` })}
            {...field}
            ref={box}
            value={value}
            onChange={(event) => {
              setCaret(event.currentTarget.selectionStart);
              setActive(0);
              onChange(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (!isTaken(event)) onKeyDown?.(event);
            }}
            onBlur={() => setCaret(null)}
          />
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!isOpen} className={classes["offer"]}>
          <Combobox.Options id={listId} aria-label="Who or which is meant">
            {options.map((option) => (
              <Combobox.Option
                key={option.id}
                id={`${listId}-${option.id}`}
                value={option.id}
                aria-selected={option === chosen}
                data-combobox-selected={option === chosen || undefined}
                // The text keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
              >
                {option.side && <MemberAvatar name={option.label} side={option.side} size="xs" decorative />}
                <b>{option.label}</b> {option.note !== "" && <span>{option.note}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <span role="status" className={classes["unseen"]}>
        {isOpen ? `${options.length} to choose from. Arrows choose, Enter takes ${chosen?.label}.` : ""}
      </span>
    </>
  );
}
